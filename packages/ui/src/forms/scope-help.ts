import { isApiError } from '@account-center/client';
import type { Problem } from '../core/problem.ts';
import { ScopeMissingError } from '../core/session-check.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const profileScopes = 'profile (address and custom_data for what they are about)';
const sessions = 'urn:logto:scope:sessions';

/** The scope that a group of the client's actions needs. The server package asks Logto with the one of sessions. */
const scopes: Readonly<Record<string, string>> = {
  account: profileScopes,
  username: 'profile',
  email: 'email',
  phone: 'phone',
  identities: 'identities',
  providerTokens: 'identities',
  mfa: 'identities',
  passkeys: 'identities',
  sessions,
  grants: sessions,
  devices: 'urn:logto:scope:trusted_devices',
  tokens: sessions,
  deletion: sessions,
};

/** Tells developers, in a development build, which scope the token lacks; `undefined` for other problems. */
export const scopeHelp = ({ error, reason }: Problem): string | undefined => {
  if (process.env.NODE_ENV === 'production' || reason !== 'scope_missing') return undefined;
  const refusal = error instanceof ScopeMissingError ? error.cause : error;
  if (!isApiError(refusal)) return undefined;
  const scope = scopes[refusal.action.split('.')[0] ?? ''];
  if (!scope) return undefined;
  return `For ${refusal.action}, add ${scope} to the scopes of LogtoConfig and sign in again; accountScopes of @account-center/client has them all.`;
};
