import { type AccountClient, createAccountClient } from '@account-center/client';
import {
  createFakeLogto,
  emailOnlyUser,
  freshUser,
  fullUser,
  type Scenario,
  socialOnlyUser,
} from '@account-center/mocks';
import { type PlaygroundChoices, playgroundFields, type UserShape } from './playground-choices.ts';

/** An account to look at: a client of a fake Logto, and what the host would say about it. */
export type PlaygroundAccount = {
  readonly client: AccountClient;
  readonly userId: string;
  readonly managed: { readonly email: true; readonly password: true } | undefined;
};

const scenarios = {
  full: fullUser,
  managed: fullUser,
  fresh: freshUser,
  email: emailOnlyUser,
  social: socialOnlyUser,
} satisfies Record<UserShape, Scenario>;

/** Sets up a fake Logto as the choices say and signs the user in. It lives in the page: no network. */
export const createPlaygroundAccount = async (
  choices: PlaygroundChoices,
): Promise<PlaygroundAccount> => {
  const logto = createFakeLogto({ latency: 60 });
  const fields = Object.fromEntries(playgroundFields.map((field) => [field, choices[field]]));
  const signedIn = await scenarios[choices.user](logto, { release: choices.version });
  logto.updateTenant({ accountCenter: { enabled: choices.api === 'on', fields } });
  // No one serves the fake's files to this page.
  logto.state.users.update(signedIn.user.id, { avatar: null });
  return {
    client: createAccountClient({
      endpoint: logto.endpoint,
      fetch: logto.fetch,
      getAccessToken: signedIn.getAccessToken,
    }),
    userId: signedIn.user.id,
    managed: choices.user === 'managed' ? { email: true, password: true } : undefined,
  };
};
