import { type AccountClient, createAccountClient } from '@account-center/client';
import { createFakeLogto, fullUser } from '@account-center/mocks';

/** Someone who has everything, signed in to a fake Logto that runs in the page. */
export async function createAccount(): Promise<{ client: AccountClient; userId: string }> {
  const logto = createFakeLogto();
  const { user, getAccessToken } = await fullUser(logto);
  // No one serves the fake's files here.
  logto.state.users.update(user.id, { avatar: null });
  const client = createAccountClient({
    endpoint: logto.endpoint,
    fetch: logto.fetch,
    getAccessToken,
  });
  return { client, userId: user.id };
}
