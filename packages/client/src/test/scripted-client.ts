import { type AccountClientOptions, createAccountClient } from '../create-client.ts';
import { type Step, scriptedFetch } from './scripted-fetch.ts';

/** A client whose server is a script. */
export const scriptedClient = (steps: Step[], options: Partial<AccountClientOptions> = {}) => {
  const { fetch, calls } = scriptedFetch(...steps);
  const client = createAccountClient({
    endpoint: 'https://auth.test',
    getAccessToken: () => 'token-1',
    fetch,
    ...options,
  });
  return { client, calls };
};

/** What a promise rejects with. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It did not reject');
};
