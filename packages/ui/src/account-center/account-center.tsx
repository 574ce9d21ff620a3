'use client';
import type { BuiltInSection } from '../sections/index.ts';
import type { AccountCenterSection } from './account-groups.ts';
import { AccountPages, type AccountPagesProps } from './account-pages.tsx';
import { AccountRoot, type AccountRootProps, useIsInsideRoot } from './account-root.tsx';
import { useOfferedSections } from './use-offered-sections.ts';
import type { NavigationProps } from './use-place.ts';

/** Props of `AccountCenter`. */
export type AccountCenterProps = Omit<AccountRootProps, 'children'> &
  Pick<AccountPagesProps, 'layout' | 'footer' | 'redirectOrigins' | keyof NavigationProps> & {
    /**
     * Which sections there are, and in which order: gets the built-in ones and gives those to show, the host's own
     * among them.
     *
     * @example (builtIn) => [...builtIn.filter(({ id }) => id !== 'username'), billingSection]
     */
    readonly sections?:
      | ((builtIn: readonly BuiltInSection[]) => readonly AccountCenterSection[])
      | undefined;
  };

/**
 * The whole account center: every section that the tenant's policy allows, with its navigation.
 * Needs an `AccountProvider` above. `headingLevel` (default 2) is the level of a group's title.
 */
export const AccountCenter = (props: AccountCenterProps) => {
  const { headingLevel = 2, sections, layout, footer, redirectOrigins, ...rest } = props;
  const { section, onSectionChange, navigation, hashPrefix, ...root } = rest;
  const builtIn = useOfferedSections();
  const pages = (
    <AccountPages
      sections={sections?.(builtIn) ?? builtIn}
      headingLevel={headingLevel}
      layout={layout}
      footer={footer}
      redirectOrigins={redirectOrigins}
      section={section}
      onSectionChange={onSectionChange}
      navigation={navigation}
      hashPrefix={hashPrefix}
    />
  );
  if (useIsInsideRoot()) return pages;
  return (
    <AccountRoot {...root} headingLevel={headingLevel}>
      {pages}
    </AccountRoot>
  );
};
