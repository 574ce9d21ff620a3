import { accountScopes } from '@account-center/client';
import type { Scenario } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  formClosed,
  removeAndConfirm,
  requestsTo,
  verifyWithPassword,
} from '../test/account-steps.ts';
import { type RenderAccountOptions, renderAccount } from '../test/render-account.tsx';
import { AccountCenter } from './account-center.tsx';

const app = 'acme-notes';

const thirdPartyClient: Scenario = async (logto, tenant) => {
  logto.setTenant({
    applications: [{ id: app, name: 'Acme Notes', isThirdParty: true }],
    ...tenant,
  });
  const spec = { username: 'alice', password: 'Corr3ct-Horse!battery' };
  const { id: userId } = logto.createUser({ ...spec, primaryEmail: 'alice@example.com' });
  const { accessToken } = logto.signIn({ userId, clientId: app, scopes: accountScopes });
  const user = logto.state.users.find(userId);
  if (!user) throw new TypeError('The user was not created');
  return { user, accessToken, password: spec.password, getAccessToken: async () => accessToken };
};

const reason = 'This app may show your account, but not change it';
const changes =
  /^(Add|Change|Set|Remove|Edit|Connect|Disconnect|Replace|Generate|Turn|Sign out|Save|Verify it’s you|Show codes)/;

const render = (options: RenderAccountOptions = {}) =>
  renderAccount(<AccountCenter layout="stacked" />, { scenario: thirdPartyClient, ...options });

const offered = () =>
  screen
    .queryAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent)
    .filter((name) => changes.test(name));

const card = (name: string) => within(screen.getByRole('region', { name }));

describe('an app of another vendor', () => {
  it('is read-only as a whole after the first refusal, with the reason once', async () => {
    const { user } = await render();
    await user.click(await screen.findByRole('button', { name: 'Change email' }));
    await user.type(await screen.findByLabelText('New email address'), 'new@example.com');
    await user.click(screen.getByRole('button', { name: 'Send code' }));
    await formClosed();

    expect(await screen.findAllByText(new RegExp(`^${reason}`))).toHaveLength(2);
    const shown = screen.getAllByText(reason);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toBeVisible();
    await waitFor(() => expect(offered()).toEqual([]));
    expect(screen.getByText('alice@example.com')).toBeVisible();
  });

  it('asks for a password once at most, and says at what cannot be shown that it cannot', async () => {
    const account = await render();
    const title = 'Where you’re signed in';
    const gate = { name: 'Verify it’s you' };
    await waitFor(() => expect(card(title).getByRole('button', gate)).toBeVisible());
    await account.user.click(card(title).getByRole('button', gate));
    await verifyWithPassword(account);
    await formClosed();

    expect(await card(title).findByText('This cannot be shown in this app.')).toBeVisible();
    expect(card('Connected apps').getByText('This cannot be shown in this app.')).toBeVisible();
    await waitFor(() => expect(offered()).toEqual([]));
    expect(requestsTo(account, '/api/verifications/password')).toEqual(['POST 403']);
  });

  it('ends everything that waits for the verification with the first refusal', async () => {
    const account = await render();
    await removeAndConfirm(account, 'Remove email');
    await verifyWithPassword(account);
    await formClosed();
    expect(await screen.findByText(reason)).toBeVisible();
    await waitFor(() => expect(offered()).toEqual([]));
    expect(account.signedIn.user.primaryEmail).toBe('alice@example.com');
  });
});
