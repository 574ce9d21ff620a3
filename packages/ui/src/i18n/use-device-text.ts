'use client';
import { useCallback } from 'react';
import type { Device } from '../lib/device.ts';
import { deviceMessages } from './device.messages.ts';
import { useMessages } from './use-messages.tsx';

/** Names a device in words: "Chrome on macOS". */
export const useDeviceText = (): ((device: Device) => string) => {
  const t = useMessages(deviceMessages);
  return useCallback(
    ({ browser, system }) => {
      if (browser && system) return t('browserOn', { browser, system });
      return browser ?? system ?? t('unknown');
    },
    [t],
  );
};
