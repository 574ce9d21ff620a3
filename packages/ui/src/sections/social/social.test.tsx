import { everythingReadOnly, freshUser, fullUser } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  announced,
  cancelStepUp,
  requestsTo,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { SocialSection } from './index.ts';

const path = '/api/my-account/identities';
const readOnly = 'Your organization does not allow this to be changed.';
const alice = {
  username: 'alice',
  password: 'Corr3ct-Horse!battery',
  primaryEmail: 'alice@example.com',
};
const identity = (target: string, details: Record<string, unknown> = {}) => ({
  [target]: { userId: `alice-${target}`, details: { id: `alice-${target}`, ...details } },
});
const connectors = [
  'email',
  { target: 'octo', displayName: { en: 'Octo', de: 'Okto' } },
  { target: 'gamail', displayName: 'Gamail' },
] as const;

const render = (options: RenderAccountOptions = {}) =>
  renderAccount(<SocialSection />, {
    scenario: signedInAs(alice),
    ...options,
    tenant: { connectors, ...options.tenant },
  });

const card = () => screen.findByRole('region', { name: 'Connected accounts' });
const rows = async () =>
  within(await screen.findByRole('list', { name: 'Connected accounts' })).getAllByRole('listitem');
const names = async () =>
  (await rows()).map((row) => row.querySelector('.ac-social-name')?.textContent);

describe('SocialSection', () => {
  it('shows the linked accounts first, with what the provider told, and offers the others', async () => {
    await render({
      scenario: signedInAs({
        ...alice,
        identities: identity('gamail', { name: 'Alice Example', email: 'alice@gamail.example' }),
      }),
    });
    expect(await names()).toEqual(['Gamail', 'Octo']);
    const [gamail, octo] = await rows();
    expect(gamail).toHaveTextContent('Alice Example');
    expect(gamail).toHaveTextContent('alice@gamail.example');
    expect(octo).toHaveTextContent('Not connected');
    expect(within(octo as HTMLElement).getAllByRole('button')).toHaveLength(1);
  });

  it('names providers in the user’s language', async () => {
    await render({ props: { locale: 'de-CH' } });
    expect(await names()).toEqual(['Okto', 'Gamail']);
  });

  it('shows the email, or at least the id, of an account without a name', async () => {
    await render({
      scenario: signedInAs({
        ...alice,
        identities: { ...identity('octo', { email: 'al@octo.example' }), ...identity('gamail') },
      }),
    });
    const [octo, gamail] = await rows();
    expect(octo).toHaveTextContent('al@octo.example');
    expect(gamail).toHaveTextContent('alice-gamail');
  });

  it('loads no picture from an address that is none', async () => {
    const { container } = await render({
      scenario: signedInAs({
        ...alice,
        identities: identity('octo', { name: 'Al', avatar: 'javascript:alert(1)' }),
      }),
      tenant: {
        connectors: [
          { target: 'octo', logo: 'javascript:alert(1)', logoDark: 'data:text/html,x' },
          { target: 'gamail', logo: 'https://cdn.example.com/gamail.svg' },
        ],
      },
    });
    await rows();
    const sources = [...container.querySelectorAll('img')].map(({ src }) => src);
    expect(sources).toEqual(['https://cdn.example.com/gamail.svg']);
  });

  it('shows each provider once, and those alone that work on the web', async () => {
    await render({
      tenant: {
        connectors: [
          { target: 'octo', platform: 'Native' },
          { target: 'octo', platform: 'Web' },
          { target: 'gamail', platform: 'Native' },
        ],
      },
    });
    expect(await names()).toEqual(['Octo']);
  });

  it('lets an account go whose provider is no longer offered, and not replace it', async () => {
    const account = await render({
      scenario: signedInAs({ ...alice, identities: identity('gone', { name: 'Al' }) }),
    });
    expect(await names()).toEqual(['gone', 'Octo', 'Gamail']);
    expect(screen.queryByRole('button', { name: 'Replace your gone account' })).toBeNull();
    await account.user.click(screen.getByRole('button', { name: 'Disconnect gone' }));
    expect(await screen.findByRole('alertdialog', { name: 'Disconnect gone?' })).toBeVisible();
  });

  it('is not there in a tenant without providers for a user without accounts', async () => {
    const { container } = await render({ tenant: { connectors: ['email'] } });
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Connected accounts' })).toBeNull(),
    );
    expect(container.querySelector('.ac-container')).toBeEmptyDOMElement();
  });

  it('is not there when the policy switches it off', async () => {
    const { container } = await render({ tenant: withPolicy({ social: 'Off' }) });
    await waitFor(() => expect(container.querySelector('.ac-container')).toBeEmptyDOMElement());
  });

  it('shows linked accounts alone, and why they cannot be changed, when it is read-only', async () => {
    await render({
      scenario: signedInAs({ ...alice, identities: identity('octo', { name: 'Al' }) }),
      tenant: withPolicy({ social: 'ReadOnly' }),
    });
    expect(await names()).toEqual(['Octo']);
    expect(within(await card()).getByText(readOnly)).toBeVisible();
    expect(within(await card()).queryByRole('button')).toBeNull();
  });

  it('says that there is none when it is read-only and empty', async () => {
    await renderAccount(<SocialSection />, { scenario: everythingReadOnly });
    expect(await screen.findByText('No account is connected.')).toBeVisible();
    expect(screen.getByText(readOnly)).toBeVisible();
  });

  it('claims nothing when the token has no scope for it', async () => {
    await render({ scenario: signedInAs({ ...alice, scopes: ['openid', 'profile', 'email'] }) });
    expect(await screen.findByText('Not shown here')).toBeVisible();
    expect(screen.getByText('This app was not given access to this.')).toBeVisible();
    expect(within(await card()).queryByRole('button')).toBeNull();
  });

  it('shows and disconnects without settings, and offers nothing that it does not know', async () => {
    const account = await render({
      withoutSettings: true,
      scenario: signedInAs({ ...alice, identities: identity('octo', { name: 'Al' }) }),
    });
    expect(await names()).toEqual(['octo']);
    expect(screen.queryByRole('button', { name: /^Connect/ })).toBeNull();
    await disconnect(account, 'octo');
    await verifyWithPassword(account);
    await waitFor(() => expect(account.signedIn.user.identities).toEqual({}));
  });

  it('stands in its place while it loads, and can be tried again when that fails', async () => {
    const account = await render({
      before: ({ faults }) => faults.add({ path: '/api/my-account', status: 500, times: 3 }),
    });
    expect(await card()).toHaveAttribute('aria-busy', 'true');
    await account.user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await names()).toEqual(['Octo', 'Gamail']);
  });
});

const disconnect = async ({ user }: RenderedAccount, name: string) => {
  await user.click(await screen.findByRole('button', { name: `Disconnect ${name}` }));
  const dialog = await screen.findByRole('alertdialog');
  await user.click(within(dialog).getByRole('button', { name: 'Disconnect' }));
};

describe('disconnecting an account', () => {
  const linked = signedInAs({
    ...alice,
    identities: { ...identity('octo', { name: 'Al' }), ...identity('gamail') },
  });

  it('says what remains before it asks', async () => {
    const { user } = await render({ scenario: linked });
    await user.click(await screen.findByRole('button', { name: 'Disconnect Octo' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Disconnect Octo?' });
    expect(dialog).toHaveAccessibleDescription(
      'You will no longer be able to sign in with Al. ' +
        'You can still sign in with your username, your email, or your Gamail account.',
    );
  });

  it('does nothing when the user says no', async () => {
    const account = await render({ scenario: linked });
    await account.user.click(await screen.findByRole('button', { name: 'Disconnect Octo' }));
    await account.user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Disconnect Octo' })).toHaveFocus(),
    );
    expect(requestsTo(account, `${path}/octo`)).toEqual([]);
  });

  it('asks for verification, goes on by itself, and leaves the focus in the row', async () => {
    const account = await render({ scenario: linked });
    await disconnect(account, 'Octo');
    await verifyWithPassword(account);
    const button = await screen.findByRole('button', { name: 'Connect Octo' });
    await waitFor(() => expect(button).toHaveFocus());
    expect(await names()).toEqual(['Gamail', 'Octo']);
    expect(requestsTo(account, `${path}/octo`)).toEqual(['DELETE 401', 'DELETE 204']);
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'social.unlinked']);
    expect(announced('polite')).toContain('Octo disconnected.');
  });

  it('leaves everything as it is when verification is cancelled', async () => {
    const account = await render({ scenario: linked });
    await disconnect(account, 'Octo');
    await cancelStepUp(account);
    const button = await screen.findByRole('button', { name: 'Disconnect Octo' });
    await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(account.events).toEqual([]);
  });

  it('needs no verification for a user who has no way to verify', async () => {
    const account = await render({
      scenario: signedInAs({ username: 'nova', identities: identity('octo', { name: 'Nova' }) }),
    });
    await disconnect(account, 'Octo');
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toBeVisible();
    expect(requestsTo(account, `${path}/octo`)).toEqual(['DELETE 204']);
  });

  it('says that it is gone already, and shows how things are', async () => {
    const account = await render({ scenario: linked });
    await screen.findByRole('button', { name: 'Disconnect Octo' });
    account.logto.state.users.update(account.signedIn.user.id, { identities: {} });
    await disconnect(account, 'Octo');
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This account is no longer connected.',
    );
    expect(await screen.findByRole('button', { name: 'Connect Octo' })).toBeVisible();
  });

  it('is locked, with the reason, for the last way to sign in', async () => {
    const account = await render({
      scenario: signedInAs({ password: alice.password, identities: identity('octo') }),
    });
    const button = await screen.findByRole('button', { name: 'Disconnect Octo' });
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
    expect(button).toHaveAccessibleDescription(/^This is your only way to sign in\. Add another/);
    await account.user.click(button);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Replace your Octo account' })).toBeEnabled();
  });

  it('is free when there are two of them, or an enterprise account', async () => {
    await renderAccount(<SocialSection />, {
      scenario: fullUser,
      tenant: withPolicy({ username: 'Edit' }),
    });
    expect(await screen.findByRole('button', { name: 'Disconnect Mock Social' })).toBeEnabled();
  });

  it('is left to the server to refuse when identifiers are hidden from this page', async () => {
    const account = await render({
      scenario: signedInAs({ password: alice.password, identities: identity('octo') }),
      tenant: withPolicy({ username: 'Off' }),
    });
    await disconnect(account, 'Octo');
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(/^This is your only way to sign in/);
  });
});

it('is there for a user of a fresh tenant', async () => {
  await renderAccount(<SocialSection />, { scenario: freshUser });
  expect(await names()).toEqual(['Mock Social']);
});
