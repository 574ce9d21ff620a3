'use client';
import { useEffect, useRef } from 'react';
import { pendingRedirectTarget } from '../core/social/pending-redirect.ts';
import type { AccountCenterSection } from './account-groups.ts';

const purposes = ['link', 'replace'] as const;

/**
 * Brings the connected accounts up, once, when the whole page comes back from a social provider: the section goes on by
 * itself as soon as it is there.
 */
export const useSocialReturn = (
  sections: readonly AccountCenterSection[],
  show: (section: AccountCenterSection) => void,
): void => {
  const hasReturned = useRef(false);
  useEffect(() => {
    const section = sections.find(({ id }) => id === 'social');
    if (hasReturned.current || !section || pendingRedirectTarget(purposes) === undefined) return;
    hasReturned.current = true;
    show(section);
  });
};
