import type { TenantPatch, UserSpec } from '../control.ts';
import type { FakeLogto } from '../fake-logto.ts';
import { randomHex, randomId } from '../random-id.ts';
import type { SsoConnector } from '../state/tenant-model.ts';
import type { SsoIdentity } from '../state/user-model.ts';
import { alice } from './alice.ts';
import { someFactors } from './factors.ts';
import { type PastSignIn, signInBefore } from './sign-ins.ts';
import { userAgents } from './user-agents.ts';

const HOUR_MS = 3_600_000;

/** The enterprise connector of seeded tenants. */
export const workforce = {
  id: 'sso-acme',
  connectorName: 'Acme Workforce',
  logo: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"%3E%3Crect width="24" height="24" rx="6" fill="%230f766e"/%3E%3C/svg%3E',
} satisfies SsoConnector;

/** The id of another vendor's application. */
export const THIRD_PARTY_APP_ID = 'acme-notes';

/** Applications beside the fake's own: one of another vendor, and a dynamic one with an address as its id. */
export const otherApplications = [
  { id: THIRD_PARTY_APP_ID, name: 'Acme Notes', isThirdParty: true },
  { id: 'https://agent.example/client.json', name: 'Agent Example', isThirdParty: true },
] satisfies TenantPatch['applications'];

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="#c7d2fe"/><circle cx="32" cy="25" r="12" fill="#4f46e5"/><path d="M8 64a24 24 0 0 1 48 0z" fill="#4f46e5"/></svg>`;

const storePicture = ({ endpoint, state }: FakeLogto): string => {
  const key = 'default/portrait.svg';
  const bytes = new TextEncoder().encode(picture);
  state.uploads.store(key, { type: 'image/svg+xml', bytes });
  return `${endpoint}/__storage/${key}`;
};

const workforceIdentity = (now: number): SsoIdentity => ({
  id: randomId(),
  ssoConnectorId: workforce.id,
  issuer: 'https://login.acme.example',
  identityId: 'alice.liddell',
  detail: { name: 'Alice Liddell', email: 'alice.liddell@acme.example' },
  createdAt: now,
  updatedAt: now,
});

/** What a user has who has everything; `target` is the social provider that is linked. */
export const fullUserSpec = (logto: FakeLogto, target: string): UserSpec => {
  const now = logto.clock.now();
  const connector = logto.state.tenant.current.connectors.find(
    (candidate) => candidate.type === 'Social' && candidate.target === target,
  );
  const identityId = `alice-${target}`;
  const tokens = {
    identityId,
    connectorId: connector?.id ?? target,
    accessToken: randomHex(20),
    refreshToken: randomHex(20),
    scope: 'email profile',
    tokenType: 'Bearer',
    expiresAt: now + HOUR_MS,
  };
  return {
    ...alice,
    avatar: storePicture(logto),
    profile: {
      givenName: 'Alice',
      familyName: 'Liddell',
      nickname: 'Al',
      birthdate: '1990-05-04',
      gender: 'female',
      website: 'https://alice.example.com',
      address: { streetAddress: '1 Deanery Road', locality: 'Oxford', country: 'GB' },
    },
    customData: { theme: 'dark', company: 'Wonderland Ltd', newsletter: true },
    identities: {
      [target]: {
        userId: identityId,
        details: {
          id: identityId,
          name: 'Alice Example',
          email: `alice@${target}.example`,
          rawData: { sub: identityId },
        },
      },
    },
    ssoIdentities: [workforceIdentity(now)],
    providerTokens: { social: { [target]: tokens }, sso: {} },
    mfaVerifications: someFactors(new URL(logto.endpoint).hostname, now),
    logtoConfig: { mfa: { enabled: true } },
    personalAccessTokens: [
      { name: 'Build server', value: `pat_${randomHex(16)}`, createdAt: now, expiresAt: null },
      {
        name: 'Old script',
        value: `pat_${randomHex(16)}`,
        createdAt: now - 720 * HOUR_MS,
        expiresAt: now - 24 * HOUR_MS,
      },
    ],
    trustedDevices: [
      {
        id: randomId(),
        secret: randomHex(32),
        userAgent: userAgents.laptop,
        country: 'GB',
        city: 'Oxford',
        createdAt: now - 72 * HOUR_MS,
        lastUsedAt: now - 2 * HOUR_MS,
        expiresAt: now + 648 * HOUR_MS,
      },
    ],
  };
};

const thirdPartyScopes = ['openid', 'offline_access', 'profile', 'email'];

const earlier: readonly PastSignIn[] = [
  { hoursAgo: 3, userAgent: userAgents.phone, ip: '203.0.113.24', country: 'GB', city: 'London' },
  { hoursAgo: 50, userAgent: userAgents.desktop, ip: '198.51.100.7', country: 'DE' },
  { hoursAgo: 200, ip: '192.0.2.55' },
];

/** Signs a full user in on further devices, and in to the applications of others. */
export const signInElsewhere = (logto: FakeLogto, userId: string): void => {
  for (const spec of earlier) signInBefore(logto, userId, spec);
  for (const [index, { id: clientId }] of otherApplications.entries()) {
    const hoursAgo = 24 * (index + 1);
    const { sessionUid } = signInBefore(logto, userId, {
      hoursAgo,
      clientId,
      scopes: thirdPartyScopes,
    });
    // The visit is over; what was allowed to the application stays.
    logto.state.oidc.destroySession(sessionUid);
  }
};
