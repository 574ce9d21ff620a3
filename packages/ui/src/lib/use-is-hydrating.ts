'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** True on a server, and in a browser while it brings to life what a server has drawn. */
export const useIsHydrating = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
