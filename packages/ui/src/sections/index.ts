import type { ComponentType } from 'react';
import type { AccountField } from '../core/field-access.ts';
import { EmailSection } from './email/index.ts';
import { PasswordSection } from './password/index.ts';
import { PhoneSection } from './phone/index.ts';
import { UsernameSection } from './username/index.ts';

/** The groups of the account center in their order; each is a page. */
export type SectionGroup = 'signIn';

/** One section of the account center. `field` is what the tenant's policy switches it by. */
export type SectionEntry = {
  readonly id: string;
  readonly group: SectionGroup;
  readonly field: AccountField;
  readonly Component: ComponentType;
};

/** The sections in their order. */
export const sections: readonly SectionEntry[] = [
  { id: 'email', group: 'signIn', field: 'email', Component: EmailSection },
  { id: 'phone', group: 'signIn', field: 'phone', Component: PhoneSection },
  { id: 'username', group: 'signIn', field: 'username', Component: UsernameSection },
  { id: 'password', group: 'signIn', field: 'password', Component: PasswordSection },
];
