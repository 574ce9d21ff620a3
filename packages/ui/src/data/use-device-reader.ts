'use client';
import { useEffect, useState } from 'react';
import type { Device } from '../lib/device.ts';
import { lazyModule } from '../lib/lazy-module.ts';

/** Reads a user agent; without one, or when the parser did not load, the device is unknown. */
export type DeviceReader = (agent: string | null | undefined) => Device;

const parser = lazyModule(() => import('../lib/user-agent.lazy.ts'));

const asUnknown: DeviceReader = (agent) => ({ kind: 'unknown', agent: agent ?? undefined });

const withParser: DeviceReader = (agent) =>
  (agent ? parser.peek()?.readUserAgent(agent) : undefined) ?? asUnknown(agent);

/** Reads user agents; `undefined` while the parser is loaded, which begins when it is first wanted. */
export const useDeviceReader = (isWanted = true): DeviceReader | undefined => {
  const [isSettled, setSettled] = useState(() => parser.peek() !== undefined);

  useEffect(() => {
    if (isSettled || !isWanted) return undefined;
    let isPresent = true;
    // Devices without names are better than no devices.
    const settle = () => isPresent && setSettled(true);
    parser.load().then(settle, settle);
    return () => {
      isPresent = false;
    };
  }, [isSettled, isWanted]);

  return isSettled ? withParser : undefined;
};
