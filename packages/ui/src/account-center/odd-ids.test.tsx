import { accountScopes } from '@account-center/client';
import { createFakeLogto, type Scenario } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { draftsKey } from '../core/stored-account.ts';
import { verifyWithPassword } from '../test/account-steps.ts';
import { renderAccount } from '../test/render-account.tsx';
import { withPolicy } from '../test/with-policy.ts';
import { AccountCenter } from './account-center.tsx';

const id = `auth0|a b/c?d#e%41&"'<ü>${'x'.repeat(90)}`;
const password = 'Corr3ct-Horse!battery';

const oddUser: Scenario = async (logto, tenant) => {
  logto.setTenant({
    applications: [{ id: 'app|of/others %', name: 'Acme Notes', isThirdParty: true }],
    devFeatures: true,
    ...tenant,
  });
  const names = { username: 'alice', primaryEmail: 'alice@example.com', password };
  const { id: userId } = logto.createUser({ id, ...names });
  logto.signIn({ userId, clientId: 'app|of/others %', scopes: ['openid'] });
  const { accessToken } = logto.signIn({ userId, scopes: accountScopes });
  const user = logto.state.users.find(userId);
  if (!user) throw new TypeError('The user was not created');
  logto.state.users.update(userId, {
    trustedDevices: [
      {
        id: 'device|1/2 %?#',
        secret: 'secret',
        userAgent: null,
        country: null,
        city: null,
        createdAt: logto.clock.now(),
        lastUsedAt: logto.clock.now(),
        expiresAt: logto.clock.now() + 86_400_000,
      },
    ],
  });
  return { user, accessToken, password, getAccessToken: async () => accessToken };
};

describe('ids of any characters', () => {
  it('are neither element ids nor selectors nor keys, and reach the server whole', async () => {
    const logged = vi.spyOn(console, 'info');
    const logto = createFakeLogto({ latency: 1 });
    const account = await renderAccount(<AccountCenter layout="stacked" />, {
      logto,
      scenario: async (fake) => {
        const signedIn = await oddUser(fake);
        fake.updateTenant(withPolicy({ trustedDevice: 'Edit' }));
        return signedIn;
      },
    });
    const { user } = account;
    await user.click(await screen.findByRole('button', { name: 'Change email' }));
    await user.type(await screen.findByLabelText('New email address'), 'n@example.com');
    expect(JSON.parse(sessionStorage.getItem(draftsKey) ?? '')).toMatchObject({ owner: id });

    await user.click(
      (await screen.findAllByRole('button', { name: 'Verify it’s you' }))[0] ?? document.body,
    );
    await verifyWithPassword(account);
    for (const [button, confirm] of [
      [/^Remove access: Acme Notes$/, 'Remove access'],
      [/^Remove Unknown device/, 'Remove'],
    ] as const) {
      await user.click(await screen.findByRole('button', { name: button }));
      const dialog = await screen.findByRole('alertdialog');
      await user.click(within(dialog).getByRole('button', { name: confirm }));
      await waitFor(() => expect(screen.queryByRole('button', { name: button })).toBeNull());
    }
    const removals = logto.requests.filter(({ method }) => method === 'DELETE');
    expect(removals.map(({ status }) => status)).toEqual([204, 204]);

    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.filter((one) => /[^\w:«»-]/.test(one))).toEqual([]);
    expect(Object.keys({ ...sessionStorage, ...localStorage }).join(' ')).not.toContain('auth0');
    expect(JSON.stringify(logged.mock.calls)).not.toContain('auth0');
  });
});
