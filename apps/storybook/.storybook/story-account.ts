import { type AccountClient, createAccountClient } from '@account-center/client';
import { createFakeLogto, type FakeLogto, type SignedInUser } from '@account-center/mocks';
import { rememberData } from './story-data.ts';

/** What a story says in `parameters` to be shown over an account. */
export type StoryAccountParameters = {
  /**
   * Sets up a fake Logto and signs someone in, for example `fullUser` of `@account-center/mocks`. A story changes the
   * fake further in a function of its own: tenant, faults, users.
   */
  account?: (logto: FakeLogto) => SignedInUser | Promise<SignedInUser>;
  /** Whether the user has just verified with the password, so that nothing asks for it. */
  verified?: boolean;
};

/** The account of a story, as its decorator gets it in `loaded`. */
export type StoryAccount = { readonly client: AccountClient; readonly userId: string };

/** The three states that a policy may have a field in, or the policy that the story has of its own. */
type Policy = 'story' | FieldControl;
type FieldControl = 'Edit' | 'ReadOnly' | 'Off';

const accounts = new WeakMap<AbortSignal, Map<Policy, Promise<StoryAccount>>>();

const fields = [
  'name',
  'avatar',
  'profile',
  'email',
  'phone',
  'password',
  'username',
  'social',
  'customData',
  'mfa',
  'passkey',
  'session',
] as const;

const isPolicy = (policy: unknown): policy is Policy =>
  policy === 'Edit' || policy === 'ReadOnly' || policy === 'Off';

/**
 * Gives a story the account that its parameters ask for, over a fake Logto of its own, in memory: no service worker, no
 * network. The account stays the same while the story is mounted, whatever the toolbar changes but the policy: under each
 * there is another one.
 */
export async function loadStoryAccount({
  parameters,
  globals,
  abortSignal,
}: {
  parameters: StoryAccountParameters;
  globals: Readonly<Record<string, unknown>>;
  /** Lives as long as the story's mount. */
  abortSignal: AbortSignal;
}): Promise<{ account?: StoryAccount }> {
  if (!parameters.account) return {};
  const policy = isPolicy(globals.policy) ? globals.policy : 'story';
  const known = accounts.get(abortSignal) ?? new Map<Policy, Promise<StoryAccount>>();
  accounts.set(abortSignal, known);
  const account = known.get(policy) ?? createAccount(parameters, policy);
  known.set(policy, account);
  return { account: await account };
}

async function createAccount(
  { account, verified }: StoryAccountParameters,
  policy: Policy,
): Promise<StoryAccount> {
  const logto = createFakeLogto();
  const signedIn = await account?.(logto);
  if (!signedIn) throw new Error('The story asks for no account');
  if (policy !== 'story') {
    const all = Object.fromEntries(fields.map((field) => [field, policy]));
    logto.updateTenant({ accountCenter: { fields: all } });
  }
  const client = createAccountClient({
    endpoint: logto.endpoint,
    fetch: rememberData(logto.fetch),
    getAccessToken: signedIn.getAccessToken,
  });
  if (verified && signedIn.password) {
    client.verification.set(await client.verifications.password({ password: signedIn.password }));
  }
  return { client, userId: signedIn.user.id };
}
