import Bowser from 'bowser';
import type { Device } from './device.ts';

const kinds: Readonly<Record<string, Device['kind']>> = {
  desktop: 'desktop',
  mobile: 'mobile',
  tablet: 'mobile',
};

/** Devices whose name users know better than that of their system. */
const knownModels: readonly string[] = ['iPhone', 'iPad'];

/** Reads a user agent. What it does not tell is left out; it never fails. */
export const readUserAgent = (agent: string): Device => {
  if (agent.trim() === '') return { kind: 'unknown' };
  const { browser, os, platform } = Bowser.parse(agent);
  const model = platform.model && knownModels.includes(platform.model) ? platform.model : undefined;
  const system = model ?? os.name;
  // Without a system it is no browser, but a program that has put its own name there.
  if (!system) return { kind: 'unknown', agent };
  return {
    kind: kinds[platform.type ?? ''] ?? 'desktop',
    browser: browser.name || undefined,
    system,
    agent,
  };
};
