'use client';
import { useEffect, useRef } from 'react';
import { returningFrom } from '../core/social-departure.ts';
import type { PageSection } from './account-groups.ts';

const purposes = ['link', 'replace'] as const;

/**
 * Brings the connected accounts up, once, when the whole page comes back from a social provider: the section goes on by
 * itself as soon as it is there.
 */
export const useSocialReturn = (
  sections: readonly PageSection[],
  show: (section: PageSection) => void,
): void => {
  const hasReturned = useRef(false);
  useEffect(() => {
    const section = sections.find(({ id }) => id === 'social');
    if (hasReturned.current || !section || returningFrom(purposes) === undefined) return;
    hasReturned.current = true;
    show(section);
  });
};
