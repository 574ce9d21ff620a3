import type { Grant } from '@account-center/client';
import { firstVisible } from '../../lib/visible-text.ts';

/** An application with access to the account. */
export type AuthorizedApp = {
  readonly id: string;
  readonly name: string;
  /** Where a client that registered itself is from: its id is an address. */
  readonly host: string | undefined;
  /** When it was first given access, in milliseconds since 1970. */
  readonly since: number | undefined;
  /** What it may learn and do about the user, as OpenID scopes; each once. */
  readonly scopes: readonly string[];
  /** It may read about the user and change nothing, whatever its scopes say. */
  readonly readsOnly: boolean;
  /** What it may do at API resources, by their indicators. */
  readonly resources: readonly { readonly indicator: string; readonly scopes: readonly string[] }[];
  /** The ids of all its grants. */
  readonly grants: readonly string[];
};

const hostOf = (id: string): string | undefined => {
  if (!/^https?:\/\//i.test(id)) return undefined;
  try {
    return new URL(id).host;
  } catch {
    return undefined;
  }
};

/** A client that registered itself may have no name but its address, of which the host is what can be read. */
const nameOf = (id: string, name: string | null | undefined): string => {
  const known = firstVisible(name)?.trim() ?? id;
  return (hostOf(id) && hostOf(known)) || known;
};

/** What is listed as a permission and is none: other vendors' apps cannot step up, and these demand it. */
const vain: readonly string[] = ['urn:logto:scope:sessions', 'urn:logto:scope:trusted_devices'];

const words = (scope: string | undefined): string[] => scope?.split(' ').filter(Boolean) ?? [];

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

const resourcesOf = (grants: readonly Grant[]): AuthorizedApp['resources'] => {
  const scopes = new Map<string, readonly string[]>();
  for (const { payload } of grants) {
    for (const [indicator, scope] of Object.entries(payload.resources ?? {})) {
      scopes.set(indicator, unique([...(scopes.get(indicator) ?? []), ...words(scope)]));
    }
  }
  return [...scopes].map(([indicator, own]) => ({ indicator, scopes: own }));
};

const toApp = (id: string, grants: readonly Grant[], readsOnly: boolean): AuthorizedApp => {
  const dates = grants.flatMap(({ payload }) => payload.iat ?? []);
  return {
    id,
    name: nameOf(id, grants[0]?.application.name),
    host: hostOf(id),
    since: dates.length > 0 ? Math.min(...dates) * 1000 : undefined,
    scopes: unique(grants.flatMap(({ payload }) => words(payload.openid?.scope))).filter(
      (scope) => !readsOnly || !vain.includes(scope),
    ),
    readsOnly,
    resources: resourcesOf(grants),
    grants: grants.map((grant) => grant.id),
  };
};

/**
 * The applications behind the grants, of which one may have several; the newest first.
 *
 * @param readsOnly the server lets those of other vendors change nothing (Logto from 1.43 on)
 */
export const toApps = (grants: readonly Grant[], readsOnly: boolean): readonly AuthorizedApp[] => {
  const byApp = new Map<string, Grant[]>();
  for (const grant of grants) {
    const { id } = grant.application;
    byApp.set(id, [...(byApp.get(id) ?? []), grant]);
  }
  return [...byApp]
    .map(([id, own]) => toApp(id, own, readsOnly))
    .sort((left, right) => (right.since ?? 0) - (left.since ?? 0));
};
