import type { Page } from '@playwright/test';
import { askServer, releaseCapabilities } from './ask-server.ts';
import { baseExperience, baseFields } from './base-tenant.ts';
import { demoOrigin, fakeOrigin } from './origins.ts';
import { fakeProvider } from './social-provider.ts';
import type { Target, TestUser } from './target.ts';

const social = { target: 'octo', name: 'Octo' };
const longerThanARecordLives = 11 * 60_000;

const control = async <Answer>(path: string, body?: object): Promise<Answer> => {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${fakeOrigin}/__control${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<Answer>;
};

/** What the demo signs in to when it runs with its fake. */
const application = {
  id: 'account-center-demo',
  name: 'Account center demo',
  redirectUris: [`${demoOrigin}/callback`],
  postLogoutRedirectUris: [`${demoOrigin}/`],
};

/** An application of another vendor, which users may have given access to their accounts. */
export const otherVendor = { id: 'harbor-weather', name: 'Harbor Weather', isThirdParty: true };

const signInWithSocial = async (page: Page, socialId: string) => {
  await page.getByRole('link', { name: `Continue with ${social.name}` }).click();
  await page.locator(`button[name=account][value="${socialId}"]`).click();
};

const signInWithCode = async (page: Page, identifier: string) => {
  await page.locator('input[name=identifier]').fill(identifier);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.locator('input[name=code]').fill(await lastCode(identifier));
  await page.getByRole('button', { name: 'Continue' }).click();
};

const signInWithPassword = async (page: Page, identifier: string, password: string) => {
  await page.locator('input[name=identifier]').fill(identifier);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

const lastCode = async (recipient: string): Promise<string> => {
  const query = new URLSearchParams({ recipient });
  const { messages } = await control<{ messages: { code: string }[] }>(`/messages?${query}`);
  const last = messages.at(-1);
  if (!last) throw new Error(`No message went to ${recipient}`);
  return last.code;
};

/** The fake Logto that the demo starts, driven through its control plane. */
export const createFakeTarget = async (): Promise<Target> => {
  // The demo's own tenant has what its release keeps for development builds.
  await control('/tenant', {});
  const facts = await askServer(fakeOrigin);
  const { avatarUpload, ...ofRelease } = releaseCapabilities(facts);
  let ahead = 0;
  const moveClock = async (advance: number) => {
    await control('/clock', { advance });
    ahead += advance;
  };

  const setTenant: Target['setTenant'] = async (patch = {}) => {
    const { fields, signInExperience, profileFields = [] } = patch;
    const { avatarStorage = false, trustedDevices: trusts = false } = patch;
    // An ID token from a server whose clock is minutes ahead is refused by the SDK.
    if (ahead !== 0) await moveClock(-ahead);
    await control('/tenant', {
      accountCenter: {
        fields: { ...baseFields, ...fields },
        profileFields: profileFields.map(({ name }) => ({ name })),
        webauthnRelatedOrigins: facts.takesPagesOfItsHost ? [] : [demoOrigin],
      },
      customProfileFields: profileFields,
      avatarStorage,
      signInExperience: {
        ...baseExperience,
        trustedDevice: { enabled: trusts },
        ...signInExperience,
      },
      connectors: ['email', 'sms', { target: social.target, displayName: social.name }],
      applications: [application, otherVendor],
    });
  };

  return {
    name: 'fake',
    capabilities: {
      socialSignIn: true,
      avatarStorage: avatarUpload,
      ...ofRelease,
      givenDevices: ofRelease.trustedDevices,
      givenAccess: true,
      lateSecondStep: true,
      providerHeaders: true,
    },
    setTenant,
    async createUser({ socialId, ...spec }) {
      const identity = { userId: socialId, details: { id: socialId } };
      const identities = socialId && { identities: { [social.target]: identity } };
      const { id } = await control<{ id: string }>('/users', { ...spec, ...identities });
      return { ...spec, ...(socialId && { socialId }), id } satisfies TestUser;
    },
    // Setting the tenant forgets them.
    removeUsers: async () => undefined,
    lastCode,
    async signIn(page, { username, primaryEmail, primaryPhone, password, socialId }) {
      const identifier = username ?? primaryEmail ?? primaryPhone ?? '';
      if (password) return signInWithPassword(page, identifier, password);
      if (socialId) return signInWithSocial(page, socialId);
      return signInWithCode(page, primaryEmail ?? primaryPhone ?? '');
    },
    socialProvider: async () => fakeProvider(social),
    ageVerification: () => moveClock(longerThanARecordLives),
    close: () => setTenant(),
  };
};
