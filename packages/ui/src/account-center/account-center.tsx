'use client';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { sections as builtIn } from '../sections/index.ts';
import { AccountPages } from './account-pages.tsx';
import { AccountRoot, type AccountRootProps, useIsInsideRoot } from './account-root.tsx';

/** Props of `AccountCenter`. */
export type AccountCenterProps = Omit<AccountRootProps, 'children'>;

const below = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 6) as HeadingLevel;

/**
 * The whole account center: every section that the tenant's policy allows, with its navigation.
 * Needs an `AccountProvider` above. `headingLevel` (default 2) is the level of a group's title.
 */
export const AccountCenter = ({ headingLevel = 2, ...root }: AccountCenterProps) => {
  const pages = <AccountPages sections={builtIn} headingLevel={headingLevel} />;
  if (useIsInsideRoot()) return pages;
  return (
    <AccountRoot {...root} headingLevel={below(headingLevel)}>
      {pages}
    </AccountRoot>
  );
};
