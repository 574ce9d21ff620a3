'use client';
import type { EnterpriseIdentity } from '@account-center/client';
import { createContext, type ReactNode, useContext } from 'react';
import type { AccountField } from './field-access.ts';
import type { Reauthentication } from './reauthentication.ts';
import type { SocialRedirectUri } from './social/social-redirect.ts';

/** Fields that a user's organization looks after: shown, and locked with that reason. */
export type ManagedFields = Readonly<Partial<Record<AccountField, boolean>>>;

/** What the host decides, beside where the account comes from. */
export type HostOptions = {
  /**
   * Where social providers send users back to: an address of this origin that renders `<SocialCallback />`, relative or
   * whole; `/callback/social` by default. Register it at each provider, beside Logto's own. A function gives a provider
   * an address of its own: one that posts its answer (Apple) needs the callback of `@account-center/server`.
   */
  readonly socialRedirectUri?: SocialRedirectUri | undefined;
  /**
   * What the organization of a user with enterprise single sign-on looks after, for example
   * `{ email: true, password: true }`, for all such users or by their identities. The server knows no such rule.
   */
  readonly managed?:
    | ManagedFields
    | ((identities: readonly EnterpriseIdentity[]) => ManagedFields)
    | undefined;
  /** About the end of the account: `consequences` is what is lost with it in the host's product, in the host's words. */
  readonly deletion?: { readonly consequences?: ReactNode } | undefined;
  /**
   * Lets users who have nothing to verify with prove that they are there by a fresh sign-in, where the backend takes that
   * (`allowReauthentication` of `@account-center/server`). `useLogtoAccount` gives it.
   */
  readonly reauthentication?: Reauthentication | undefined;
  /** Signs the user out of this app; the user button offers it. */
  readonly onSignOut?: (() => void) | undefined;
};

const HostContext = createContext<HostOptions>({});

/** Hands the host's options to the hooks below. */
export const HostOptionsProvider = HostContext.Provider;

/** The host's options. */
export const useHostOptions = (): HostOptions => useContext(HostContext);
