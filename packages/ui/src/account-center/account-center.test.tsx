import { freshUser, socialOnlyUser } from '@account-center/mocks';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { formClosed, removeAndConfirm, verifyWithPassword } from '../test/account-steps.ts';
import { allowConsoleErrors } from '../test/allow-console-errors.ts';
import { type RenderAccountOptions, renderAccount } from '../test/render-account.tsx';
import { signInSections } from '../test/sign-in-sections.ts';
import { signedInAs } from '../test/signed-in-as.ts';
import { withPolicy } from '../test/with-policy.ts';
import { AccountCenter } from './account-center.tsx';

const account = '/api/my-account';
const titles = () =>
  screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const render = (options?: RenderAccountOptions) =>
  renderAccount(<AccountCenter sections={signInSections} />, options);

const bills = { missing: false };

const Billing = () => {
  if (bills.missing) throw new Error('no bills');
  return <p>All paid</p>;
};

describe('AccountCenter', () => {
  it('shows the sections in their order under the title of their group', async () => {
    await render();
    expect(await screen.findByText('alice@example.com')).toBeVisible();
    expect(screen.getByRole('heading', { level: 2, name: 'Sign-in' })).toBeVisible();
    expect(titles()).toEqual(['Email', 'Username', 'Password']);
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('shows only what the policy shows', async () => {
    await render({ tenant: withPolicy({ email: 'Off', password: 'ReadOnly' }) });
    expect(await screen.findByText('alice')).toBeVisible();
    expect(titles()).toEqual(['Username', 'Password']);
  });

  it('says so when there is nothing', async () => {
    await render({ tenant: withPolicy({ email: 'Off', password: 'Off', username: 'Off' }) });
    expect(await screen.findByText('There is nothing here that you can change.')).toBeVisible();
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('works without settings, and with those of an older server', async () => {
    const { unmount } = await render({ withoutSettings: true });
    expect(await screen.findByText('alice@example.com')).toBeVisible();
    unmount();
    await render({ tenant: { release: '1.39' } });
    expect(await screen.findByText('alice@example.com')).toBeVisible();
  });

  it('reads the account once for all sections, and the settings only when they are not given', async () => {
    const { logto } = await render();
    await screen.findByText('alice@example.com');
    expect(logto.requests.map(({ path }) => path)).toEqual([account]);
  });

  it('works in strict mode', async () => {
    const { user } = await render({ reactStrictMode: true });
    await user.click(await screen.findByRole('button', { name: 'Change username' }));
    expect(await screen.findByLabelText('New username')).toHaveFocus();
  });

  it('keeps the title levels in the outline of the host', async () => {
    await renderAccount(<AccountCenter sections={signInSections} headingLevel={4} />);
    await screen.findByText('alice@example.com');
    expect(screen.getByRole('heading', { level: 4, name: 'Sign-in' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 5, name: 'Email' })).toBeVisible();
  });

  it('takes what was picked from the sections, in the order given', async () => {
    await renderAccount(
      <AccountCenter
        sections={(builtIn) =>
          signInSections(builtIn)
            .filter(({ id }) => id !== 'email')
            .toReversed()
        }
      />,
    );
    await screen.findByText('alice');
    expect(titles()).toEqual(['Password', 'Username']);
  });

  it('keeps the page when a section of the host breaks', async () => {
    allowConsoleErrors();
    bills.missing = true;
    const { user, errors } = await renderAccount(
      <AccountCenter
        sections={(builtIn) => [
          ...signInSections(builtIn),
          { id: 'billing', group: 'signIn', Component: Billing },
        ]}
      />,
    );
    expect(await screen.findByText('This part of the page could not be shown.')).toBeVisible();
    expect(await screen.findByText('alice@example.com')).toBeVisible();
    expect(errors).toEqual([new Error('no bills')]);
    bills.missing = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('All paid')).toBeVisible();
  });
});

describe('an account that cannot be read', () => {
  it.each([
    [
      'the server fails',
      { status: 500 },
      /Something went wrong on the server\. Try again in a moment\./,
    ],
    ['the connection is lost', { network: true }, /You seem to be offline/],
  ])('is told once for the whole page and tried again: %s', async (_, fault, message) => {
    const { user } = await render({
      before: ({ faults }) => faults.add({ path: account, times: 6, ...fault }),
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Your account could not be loaded.');
    expect(alert).toHaveTextContent(message);
    expect(screen.queryByRole('region')).toBeNull();

    const retry = screen.getByRole('button', { name: 'Try again' });
    await user.click(retry);
    await waitFor(() => expect(alert).toHaveTextContent('Loading'));
    await waitFor(() => expect(alert).toHaveTextContent(message));
    expect(retry).toHaveFocus();

    await user.click(retry);
    expect(await screen.findByText('alice@example.com')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Sign-in' })).toHaveFocus();
  });

  it('says that account settings are switched off', async () => {
    await render({ tenant: { accountCenter: { enabled: false } } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Account settings are not available for this app.',
    );
  });

  it('asks to sign in again when there is no token', async () => {
    const onReauthenticate = vi.fn();
    const { user } = await render({
      props: { onReauthenticate, getAccessToken: async () => undefined },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('Your session has ended.');
    expect(onReauthenticate).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    expect(onReauthenticate).toHaveBeenCalledTimes(2);
  });
});

describe('what concerns the whole page', () => {
  it('says that the session has ended, keeps what was typed, and lets the user sign in again', async () => {
    const onReauthenticate = vi.fn();
    const rendered = await render({ props: { onReauthenticate } });
    const { user, logto } = rendered;
    await user.click(await screen.findByRole('button', { name: 'Change username' }));
    await user.type(await screen.findByLabelText('New username'), '_x');
    logto.faults.add({ path: account, status: 401, body: { code: 'auth.unauthorized' } });
    await user.click(screen.getByRole('button', { name: 'Save username' }));

    const banner = await screen.findByRole('status');
    expect(banner).toHaveTextContent('Your session has ended. Sign in again to continue.');
    expect(onReauthenticate).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText('New username')).toHaveValue('alice_x');

    await user.click(within(banner).getByRole('button', { name: 'Sign in again' }));
    expect(onReauthenticate).toHaveBeenCalledTimes(2);

    // The host has brought a new token: the next success takes the banner away.
    logto.faults.clear();
    await user.click(screen.getByRole('button', { name: 'Save username' }));
    await verifyWithPassword(rendered);
    await formClosed();
    expect(screen.getByText('alice_x')).toBeVisible();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says that there is no network for as long as there is none', async () => {
    await render();
    await screen.findByText('alice@example.com');
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void dispatchEvent(new Event('offline')));
    expect(screen.getByRole('status')).toHaveTextContent(/^You are offline/);
    onLine.mockReturnValue(true);
    act(() => void dispatchEvent(new Event('online')));
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('a user who has no way to verify', () => {
  const identities = { 'mock-social': { userId: 'nova', details: { id: 'nova' } } };
  const nova = { username: 'nova', name: 'Nova Star', identities };

  it('gets from removing the username to a first password, and back', async () => {
    const rendered = await render({ scenario: signedInAs(nova) });
    const { user, signedIn } = rendered;
    // The form is there at once when its turn comes: the dialog must not take the focus back from it.
    await user.hover(await screen.findByRole('button', { name: 'Set password' }));
    await removeAndConfirm(rendered, 'Remove username');
    const dialog = await screen.findByRole('dialog', { name: 'Set a password first' });
    await user.click(within(dialog).getByRole('button', { name: 'Set a password' }));

    const password = await screen.findByLabelText('New password');
    await waitFor(() => expect(password).toHaveFocus());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(password).toHaveFocus();
    await user.type(password, 'new-Kestrel-42');
    await user.type(screen.getByLabelText('Repeat the new password'), 'new-Kestrel-42');
    await user.click(screen.getByRole('button', { name: 'Save password' }));
    await formClosed();
    expect(screen.getByText('You have a password')).toBeVisible();

    await removeAndConfirm(rendered, 'Remove username');
    await verifyWithPassword({
      ...rendered,
      signedIn: { ...signedIn, password: 'new-Kestrel-42' },
    });
    expect(await screen.findByText('No username')).toBeVisible();
  });

  it('is not sent to a password that may not be set', async () => {
    const rendered = await render({
      scenario: signedInAs(nova),
      tenant: withPolicy({ password: 'ReadOnly' }),
    });
    await removeAndConfirm(rendered, 'Remove username');
    const dialog = await screen.findByRole('dialog', { name: 'Set a password first' });
    expect(within(dialog).queryByRole('button', { name: 'Set a password' })).toBeNull();
  });
});

describe('an account center that goes away', () => {
  it.each([
    ['while it loads', freshUser],
    ['while it waits for someone to verify', socialOnlyUser],
  ])('leaves nothing behind: %s', async (when, scenario) => {
    const rendered = await render({ scenario });
    if (scenario === socialOnlyUser) {
      await rendered.user.click(await screen.findByRole('button', { name: 'Add username' }));
      await rendered.user.type(await screen.findByLabelText('New username'), 'nova{Enter}');
      await screen.findByRole('dialog');
    }
    rendered.unmount();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.body, when).toHaveTextContent('');
  });
});
