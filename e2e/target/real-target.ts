import type { Page } from '@playwright/test';
import { askServer, releaseCapabilities } from './ask-server.ts';
import { baseExperience, baseFields } from './base-tenant.ts';
import { readEnvironment } from './environment.ts';
import { createManagementApi, type ManagementApi, ManagementApiError } from './management-api.ts';
import { lastCodeIn } from './message-files.ts';
import { demoOrigin } from './origins.ts';
import { createProfileFieldSetup } from './profile-fields.ts';
import { mockProvider } from './social-provider.ts';
import type { Target, TestUser } from './target.ts';

const social = { target: 'mock-social', connectorId: 'mock-social-connector', name: 'Mock Social' };

/** Takes down what the tests change, and gives back the function that puts it back. */
const remember = async (api: ManagementApi) => {
  type Center = {
    enabled: boolean;
    fields: object;
    profileFields?: object[] | null;
    webauthnRelatedOrigins: string[];
  };
  const { enabled, fields, profileFields, webauthnRelatedOrigins } = await api<Center>(
    'GET',
    '/account-center',
  );
  const experience = await api<Record<string, unknown>>('GET', '/sign-in-exp');
  const keys = [...Object.keys(baseExperience), 'socialSignInConnectorTargets', 'trustedDevice'];
  const before = Object.fromEntries(
    keys.filter((key) => key in experience).map((key) => [key, experience[key]]),
  );
  return async () => {
    await api('PATCH', '/account-center', {
      enabled,
      fields,
      profileFields: profileFields ?? [],
      webauthnRelatedOrigins,
    });
    await api('PATCH', '/sign-in-exp', before);
  };
};

const submit = (page: Page) => page.locator('button[type=submit]').first().click();

const fillIdentifier = async (page: Page, identifier: string) => {
  await page.locator('input[name=identifier]').fill(identifier);
  await submit(page);
};

const signInWithPassword = async (page: Page, identifier: string, password: string) => {
  await fillIdentifier(page, identifier);
  await page.locator('input[name=password]').fill(password);
  await submit(page);
};

const signInWithCode = async (page: Page, identifier: string, lastCode: Target['lastCode']) => {
  await fillIdentifier(page, identifier);
  await page.getByText('verification code').first().click();
  await page.locator('input').first().waitFor();
  await page
    .locator('input')
    .first()
    .pressSequentially(await lastCode(identifier));
};

const signInWithSocial = async (page: Page, userId: string) => {
  // The mock connector sends browsers to a provider that does not exist: its answer is given here.
  await page.route('http://mock-social/**', async (route) => {
    const { searchParams } = new URL(route.request().url());
    const answer = new URL(searchParams.get('redirect_uri') ?? '');
    answer.search = new URLSearchParams({
      code: 'mock-code',
      state: searchParams.get('state') ?? '',
      userId,
    }).toString();
    await route.fulfill({ status: 302, headers: { location: answer.href } });
  });
  await page.getByRole('button', { name: social.name }).click();
};

/**
 * A real Logto, driven through its Management API, with the mock connectors for emails, texts and social accounts that
 * come with its source. Users are the test's own; settings are put back at the end.
 */
export const createRealTarget = async (): Promise<Target> => {
  const environment = readEnvironment();
  const api = await createManagementApi(environment);
  const restore = await remember(api);
  const connectors = await api<{ connectorId: string }[]>('GET', '/connectors');
  const facts = await askServer(environment.endpoint);
  const { avatarUpload, ...ofRelease } = releaseCapabilities(facts);
  const { status: storage } = await api<{ status: string }>('GET', '/user-assets/service-status');
  const hasSocial = connectors.some(({ connectorId }) => connectorId === social.connectorId);
  const created: string[] = [];
  const lastCode = (recipient: string) => lastCodeIn(environment.messages, recipient);

  const profileFields = await createProfileFieldSetup(api);
  const removeUser = async (id: string) => {
    try {
      await api('DELETE', `/users/${id}`);
    } catch (error) {
      // Some delete themselves.
      if (!(error instanceof ManagementApiError && error.status === 404)) throw error;
    }
  };
  const removeUsers = async () => {
    for (const id of created.splice(0)) await removeUser(id);
  };

  return {
    name: 'real',
    capabilities: {
      socialSignIn: hasSocial || 'This Logto has no mock connector for social accounts.',
      avatarStorage:
        storage === 'ready' ? avatarUpload : 'This Logto has no storage provider for pictures.',
      ...ofRelease,
      givenDevices: 'A real Logto has the devices alone that its own sign-in trusted.',
      givenAccess: 'A real Logto gives access through an application of another vendor.',
      lateSecondStep: 'A real Logto has the second step set up at sign-in.',
      providerHeaders:
        'The page of the mock provider is at an insecure address, where browsers heed no such header.',
    },
    async setTenant({
      fields,
      signInExperience,
      profileFields: wanted = [],
      trustedDevices: trusts = false,
    } = {}) {
      await api('PATCH', '/account-center', {
        enabled: true,
        fields: { ...baseFields, ...fields },
        profileFields: await profileFields.prepare(wanted),
        ...(!facts.takesPagesOfItsHost && { webauthnRelatedOrigins: [demoOrigin] }),
      });
      await api('PATCH', '/sign-in-exp', {
        ...baseExperience,
        ...(hasSocial && { socialSignInConnectorTargets: [social.target] }),
        ...(ofRelease.trustedDevices === true && { trustedDevice: { enabled: trusts } }),
        ...signInExperience,
      });
    },
    async createUser({ socialId, ...spec }) {
      const { id } = await api<{ id: string }>('POST', '/users', spec);
      created.push(id);
      if (socialId) {
        await api('PUT', `/users/${id}/identities/${social.target}`, { userId: socialId });
      }
      return { ...spec, ...(socialId && { socialId }), id } satisfies TestUser;
    },
    removeUsers,
    lastCode,
    async signIn(page, { username, primaryEmail, primaryPhone, password, socialId }) {
      const identifier = username ?? primaryEmail ?? primaryPhone ?? '';
      if (password) return signInWithPassword(page, identifier, password);
      if (socialId) return signInWithSocial(page, socialId);
      return signInWithCode(page, primaryEmail ?? primaryPhone ?? '', lastCode);
    },
    socialProvider: (context) => mockProvider(context, social),
    async ageVerification(page) {
      // No one can make a server's time pass: the record that the page holds becomes one that the server does not know.
      let aged: string | undefined;
      await page.route(`${environment.endpoint}/api/my-account**`, async (route) => {
        const headers = await route.request().allHeaders();
        const id = headers['logto-verification-id'];
        aged ??= id;
        if (id === undefined || id !== aged) return route.fallback();
        return route.fallback({ headers: { ...headers, 'logto-verification-id': 'x'.repeat(21) } });
      });
    },
    async close() {
      await removeUsers();
      await profileFields.restore();
      await restore();
    },
  };
};
