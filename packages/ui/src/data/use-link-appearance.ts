'use client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { LinkAppearance } from '../core/task-link.ts';

const none: LinkAppearance = {};

/** How the link by which the user came wants the page to look and speak: `theme` and `ui_locales` in its address. */
export const useLinkAppearance = (): LinkAppearance => {
  const { link } = useAccountCore();
  return useSyncExternalStore(link.subscribe, link.appearance, () => none);
};
