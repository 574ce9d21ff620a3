'use client';
import type { ReactNode } from 'react';
import type { AccountField } from '../core/field-access.ts';
import type { LazySection } from '../frame/lazy-section.tsx';
import { GridIcon } from '../primitives/icons/grid-icon.tsx';
import { KeyIcon } from '../primitives/icons/key-icon.tsx';
import { LockIcon } from '../primitives/icons/lock-icon.tsx';
import { MonitorIcon } from '../primitives/icons/monitor-icon.tsx';
import { ShieldIcon } from '../primitives/icons/shield-icon.tsx';
import { UserIcon } from '../primitives/icons/user-icon.tsx';
import type { SectionGroup } from '../sections/index.ts';

/** The groups that have a title of their own; each is a page. */
export type AccountGroup = SectionGroup | 'secondStep' | 'access' | 'account';

/** A page of the host's own. */
export type CustomGroup = {
  readonly id: string;
  readonly title: string;
  /** A sentence under the title. */
  readonly hint?: string | undefined;
  /** 20 px, in the color of the text. */
  readonly icon?: ReactNode;
};

/** A section of the page: a built-in one, or the host's own. */
export type AccountCenterSection = {
  readonly id: string;
  readonly group: AccountGroup | CustomGroup;
  /** What the tenant's policy switches it by; of several one is enough. Without one it is always there. */
  readonly field?: AccountField | readonly AccountField[] | undefined;
  /** Any component; one that is loaded when it is shown may have a `preload`. */
  readonly Component: LazySection;
};

/** The icon of each group in the navigation. */
export const groupIcons = {
  profile: UserIcon,
  signIn: KeyIcon,
  secondStep: ShieldIcon,
  access: MonitorIcon,
  account: LockIcon,
} satisfies Record<AccountGroup, unknown>;

/** Stands for a page of the host's own that brings no icon. */
export const OwnGroupIcon = GridIcon;

/** The id of a section's group. */
export const groupIdOf = ({ group }: AccountCenterSection): string =>
  typeof group === 'string' ? group : group.id;
