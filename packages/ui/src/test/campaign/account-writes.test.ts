import { type AccountClient, actionGuards, createAccountClient } from '@account-center/client';
import { expect, it } from 'vitest';
import { accountReads, accountWrites } from './account-writes.ts';

it('has each action of the client, as a read or as a write', () => {
  const known = [...accountReads, ...Object.keys(accountWrites)];
  expect(known.sort()).toEqual(Object.keys(actionGuards).sort());
});

it.each(accountReads)('%s reads and does nothing else', async (action) => {
  const asked: string[] = [];
  const client: AccountClient = createAccountClient({
    endpoint: 'http://logto.test',
    backend: 'http://app.test/backend',
    getAccessToken: () => 'token',
    fetch: async (_url, { method = 'GET' }) => {
      asked.push(method);
      return new Response('{"code":"entity.not_found"}', { status: 404 });
    },
  });
  const [group = '', method = ''] = action.split('.');
  const actions: Record<string, Record<string, (input: object) => Promise<unknown>>> = Object(
    client,
  );
  await actions[group]?.[method]?.({ target: 'x', connectorId: 'x' }).catch(() => undefined);
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked)).toEqual(new Set(['GET']));
});
