import { type AccountClient, createAccountClient } from '@account-center/client';
import { createFakeLogto, type FakeLogto, type SignedInUser } from '@account-center/mocks';

/** What a story says in `parameters` to be shown over an account. */
export type StoryAccountParameters = {
  /**
   * Sets up a fake Logto and signs somebody in, for example `fullUser` of `@account-center/mocks`. A story changes the
   * fake further in a function of its own: tenant, faults, users.
   */
  account?: (logto: FakeLogto) => SignedInUser | Promise<SignedInUser>;
  /** Whether the user has just verified with the password, so that nothing asks for it. */
  verified?: boolean;
};

/** The account of a story, as its decorator gets it in `loaded`. */
export type StoryAccount = { readonly client: AccountClient; readonly userId: string };

const accounts = new WeakMap<AbortSignal, Promise<StoryAccount>>();

/**
 * Gives a story the account that its parameters ask for, over a fake Logto of its own, in memory: no service worker, no
 * network. The account stays the same while the story is mounted, whatever the toolbar changes.
 */
export async function loadStoryAccount({
  parameters,
  abortSignal,
}: {
  parameters: StoryAccountParameters;
  /** Lives as long as the story's mount. */
  abortSignal: AbortSignal;
}): Promise<{ account?: StoryAccount }> {
  if (!parameters.account) return {};
  const account = accounts.get(abortSignal) ?? createAccount(parameters);
  accounts.set(abortSignal, account);
  return { account: await account };
}

async function createAccount({ account, verified }: StoryAccountParameters): Promise<StoryAccount> {
  const logto = createFakeLogto();
  const signedIn = await account?.(logto);
  if (!signedIn) throw new Error('The story asks for no account');
  const client = createAccountClient({
    endpoint: logto.endpoint,
    fetch: logto.fetch,
    getAccessToken: signedIn.getAccessToken,
  });
  if (verified && signedIn.password) {
    client.verification.set(await client.verifications.password({ password: signedIn.password }));
  }
  return { client, userId: signedIn.user.id };
}
