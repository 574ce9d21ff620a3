import { type FakeLogto, freshUser, fullUser, socialOnlyUser } from '@account-center/mocks';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useAccountCore } from '../../core/account-provider.tsx';
import {
  announced,
  requestsTo,
  stepUpDialog,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { passMinutes, stopClock } from '../../test/clock.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { SessionsSection } from './index.ts';

const path = '/api/my-account/sessions';
const title = 'Where you’re signed in';
const one = new RegExp(`^${path}/`);

const open = async (
  options: RenderAccountOptions = {},
  beside?: ReactNode,
): Promise<RenderedAccount> => {
  const page = (
    <>
      <SessionsSection />
      {beside}
    </>
  );
  const account = await renderAccount(page, { scenario: fullUser, ...options });
  await account.user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
  await verifyWithPassword(account);
  await screen.findByRole('list', { name: 'Devices' });
  return account;
};

const rows = () =>
  within(screen.getByRole('list', { name: 'Devices' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));

const confirm = async ({ user }: RenderedAccount, button: string, answer: string) => {
  await user.click(screen.getByRole('button', { name: button }));
  const dialog = await screen.findByRole('alertdialog');
  await user.click(within(dialog).getByRole('button', { name: answer }));
};

const deletions = ({ logto }: RenderedAccount) =>
  logto.requests.filter(({ method, path: to }) => method === 'DELETE' && one.test(to));

const sessionsOf = ({ logto, signedIn }: RenderedAccount) =>
  logto.state.oidc.sessionsOf(signedIn.user.id);

const uidOf = (logto: FakeLogto, userId: string, agent: RegExp) =>
  logto.state.oidc
    .sessionsOf(userId)
    .find(({ signInContext }) => agent.test(signInContext.userAgent ?? ''))?.uid ?? '';

/** Another part of the page, which offers to sign out the other devices. */
const Elsewhere = () => {
  const { flows } = useAccountCore();
  return (
    <button type="button" onClick={() => flows.open('sessions.sign-out-others')}>
      Elsewhere
    </button>
  );
};

describe('the list of sessions', () => {
  it('asks for verification before it shows them', async () => {
    const account = await renderAccount(<SessionsSection />, { scenario: fullUser });
    const gate = await screen.findByRole('button', { name: 'Verify it’s you' });
    expect(screen.getByText('See the devices that are signed in to your account.')).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Devices' })).toBeNull();
    await account.user.click(gate);
    expect(await stepUpDialog()).toHaveTextContent(
      'Verify it’s you to see where you are signed in.',
    );
    await verifyWithPassword(account);
    expect(await screen.findByRole('list', { name: 'Devices' })).toBeVisible();
    expect(requestsTo(account, path)).toEqual(['GET 401', 'GET 200']);
  });

  it('names this device first and the others from the newest on, in words', async () => {
    await open();
    const [first, ...others] = rows();
    expect(first).toMatch(/^Chrome on macOSThis deviceOxford, United Kingdom · 203\.0\.113\.80 · /);
    expect(others.filter((row) => row.includes('This device'))).toEqual([]);
    expect(others.join('\n')).toMatch(/Safari on iPhone/);
    expect(others.join('\n')).toMatch(/Firefox on Windows/);
  });

  it('says exactly when someone signed in, for those who point at it', async () => {
    await open();
    for (const time of document.querySelectorAll('time')) {
      expect(Number.isNaN(Date.parse(time.dateTime))).toBe(false);
      expect(time.dataset.exact).toMatch(/20\d\d/);
    }
  });

  it('keeps what it cannot name readable', async () => {
    await open({
      before: (logto, { user }) => logto.signIn({ userId: user.id, userAgent: 'curl/8.9.1' }),
    });
    expect(rows().join('\n')).toMatch(/Unknown devicecurl\/8\.9\.1/);
  });

  it('tells devices apart that look the same, in the names of their buttons and in the question', async () => {
    const from = (city: string, ip: string) => ({
      city,
      country: 'GB',
      ip,
      userAgent: 'curl/8.9.1',
    });
    const account = await open({
      before: (logto, { user }) => {
        for (const ip of ['203.0.113.1', '203.0.113.2']) {
          logto.signIn({ userId: user.id, ...from('Oxford', ip) });
        }
      },
    });
    const names = screen
      .getAllByRole('button', { name: /^Sign out/ })
      .map((button) => button.ariaLabel ?? button.textContent);
    expect(new Set(names).size).toBe(names.length);
    const name = names.find((each) => each?.includes('203.0.113.2')) ?? '';
    expect(name).toMatch(/^Sign out Unknown device \(Oxford, United Kingdom, 203\.0\.113\.2, /);
    await account.user.click(screen.getByRole('button', { name }));
    expect(await screen.findByRole('alertdialog', { name: `${name}?` })).toBeVisible();
  });

  it('shows a session that the server knows nothing about', async () => {
    const rendered = open({
      before: (logto) => {
        const real = logto.fetch;
        // A session without a submission, as one that was not begun by signing in.
        Object.assign(logto, {
          fetch: async (...args: Parameters<typeof real>) => {
            const response = await real(...args);
            if (!String(args[0]).endsWith(path) || !response.ok) return response;
            const { sessions } = await response.json();
            return Response.json({
              sessions: sessions.map((session: object) => ({ ...session, lastSubmission: null })),
            });
          },
        });
      },
    });
    await rendered;
    expect(rows()[0]).toMatch(/^Unknown deviceThis deviceSigned in/);
  });

  it('knows no device as this one when the server does not say', async () => {
    const { user } = await open({ scenario: freshUser, tenant: { release: '1.39' } });
    expect(screen.queryByText('This device')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Sign out all other devices' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Sign out / }));
    expect(await screen.findByRole('alertdialog')).toHaveAccessibleDescription(
      /If it is the device that you are using now, you have to sign in again, too\.$/,
    );
  });

  it('is not there when the tenant has switched it off, or the server does not know it', async () => {
    const off = await renderAccount(<SessionsSection />, {
      tenant: withPolicy({ session: 'Off' }),
    });
    await waitFor(() => expect(screen.queryByRole('region', { name: title })).toBeNull());
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(requestsTo(off, path)).toEqual([]);
    off.unmount();

    await renderAccount(<SessionsSection />, {
      before: ({ faults }) => faults.add({ path, status: 404, body: null }),
    });
    await waitFor(() => expect(screen.queryByRole('region', { name: title })).toBeNull());
  });

  it('offers nothing and says why when the tenant allows it to be read alone', async () => {
    await open({ tenant: withPolicy({ session: 'ReadOnly' }) });
    expect(screen.queryByRole('button', { name: /^Sign out/ })).toBeNull();
    expect(screen.getByText('Your organization does not allow this to be changed.')).toBeVisible();
  });

  it('says what went wrong and can be read again', async () => {
    const account = await renderAccount(<SessionsSection />, {
      before: ({ faults }) => faults.add({ path, times: 3, status: 500 }),
    });
    await account.user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Verify it’s you' })).toBeVisible();
  });

  it('names the missing scope to developers, and offers no second try that would be no help', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const account = await renderAccount(<SessionsSection />, {
      scenario: signedInAs({
        username: 'alice',
        password: 'Corr3ct-Horse!battery',
        scopes: ['openid', 'profile'],
      }),
    });
    await account.user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
    await verifyWithPassword(account);
    expect(await screen.findByText('This app is not allowed to do that.')).toBeVisible();
    expect(await screen.findByText(/lacks the scope "urn:logto:scope:sessions"/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('offers the way out to a user who has nothing to verify with', async () => {
    const { user } = await renderAccount(<SessionsSection />, { scenario: socialOnlyUser });
    await user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('Set a password first');
  });

  it('stays open when the verification runs out, and asks again before the next action', async () => {
    stopClock();
    const account = await open();
    await passMinutes(11);
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(requestsTo(account, path).at(-1)).toBe('GET 401'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(rows()).toHaveLength(sessionsOf(account).length);
    await confirm(account, 'Sign out Firefox on Windows', 'Sign out');
    await verifyWithPassword(account);
    await waitFor(() => expect(rows().join('\n')).not.toMatch(/Firefox/));
  });
});

describe('signing out one device', () => {
  it('says what ends, ends it with its tokens, and tells the host', async () => {
    const account = await open();
    const before = sessionsOf(account).length;
    await account.user.click(screen.getByRole('button', { name: 'Sign out Safari on iPhone' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Sign out Safari on iPhone?' });
    expect(dialog).toHaveAccessibleDescription(/has to sign in again/);
    await account.user.click(within(dialog).getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(rows().join('\n')).not.toMatch(/iPhone/));
    expect(sessionsOf(account)).toHaveLength(before - 1);
    expect(deletions(account).map(({ search }) => search)).toEqual(['?revokeGrantsTarget=all']);
    await waitFor(() => expect(account.events.at(-1)?.type).toBe('session.revoked'));
    expect(announced('polite')).toContain('Safari on iPhone is signed out.');
  });

  it('does nothing when the user says no', async () => {
    const account = await open();
    await confirm(account, 'Sign out Safari on iPhone', 'Cancel');
    expect(deletions(account)).toEqual([]);
  });

  it('counts a session as over that had gone before', async () => {
    const account = await open();
    const { logto, signedIn } = account;
    logto.state.oidc.destroySession(uidOf(logto, signedIn.user.id, /iPhone/));
    await confirm(account, 'Sign out Safari on iPhone', 'Sign out');
    await waitFor(() => expect(rows().join('\n')).not.toMatch(/iPhone/));
    expect(deletions(account).map(({ status }) => status)).toEqual([400]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what went wrong and leaves the device in the list', async () => {
    const account = await open();
    account.logto.faults.add({ method: 'DELETE', path: one, status: 500 });
    await confirm(account, 'Sign out Safari on iPhone', 'Sign out');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Something went wrong on the server',
    );
    expect(rows().join('\n')).toMatch(/iPhone/);
  });
});

describe('signing out all other devices', () => {
  const all = 'Sign out all other devices';

  it('ends one after the other and keeps this one', async () => {
    const account = await open();
    const others = sessionsOf(account).length - 1;
    await confirm(account, all, all);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toMatch(/This device/);
    expect(deletions(account)).toHaveLength(others);
    await waitFor(() => expect(account.events.at(-1)?.type).toBe('sessions.revoked'));
    expect(announced('polite')).toContain('All other devices are signed out.');
    expect(screen.queryByRole('button', { name: all })).toBeNull();
  });

  it('shows how far it has come, and stops when the user wants', async () => {
    const account = await open();
    account.logto.faults.add({ method: 'DELETE', path: one, delay: 60 });
    const total = sessionsOf(account).length - 1;
    await confirm(account, all, all);
    expect(await screen.findByText(`Signed out 1 of ${total}`)).toBeVisible();
    await account.user.click(screen.getByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull());
    const left = rows().length - 1;
    expect(left).toBe(total - deletions(account).length);
    expect(left).toBeGreaterThan(0);
    expect(announced('polite').at(-1)).toMatch(/^Stopped\. /);
  });

  it('can be asked for from elsewhere on the page', async () => {
    const account = await open({}, <Elsewhere />);
    await confirm(account, 'Elsewhere', all);
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it('says which remain when some fail, and tries again with those alone', async () => {
    const account = await open();
    const { logto, signedIn, user } = account;
    const stubborn = uidOf(logto, signedIn.user.id, /Firefox/);
    logto.faults.add({ method: 'DELETE', path: `${path}/${stubborn}`, times: 1, status: 500 });
    await confirm(account, all, all);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('One device is still signed in: Firefox on Windows.');
    expect(rows()).toHaveLength(2);
    const before = deletions(account).length;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(deletions(account)).toHaveLength(before + 1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks once when the verification runs out in between, and goes on with the rest', async () => {
    stopClock();
    const account = await open();
    const total = sessionsOf(account).length;
    await passMinutes(11);
    await confirm(account, all, all);
    await verifyWithPassword(account);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(deletions(account).filter(({ status }) => status === 204)).toHaveLength(total - 1);
    expect(deletions(account).filter(({ status }) => status === 401)).toHaveLength(1);
  });
});

describe('signing out this device', () => {
  it('warns, and lets the host do the rest', async () => {
    const onSignedOut = vi.fn<() => void>();
    const onReauthenticate = vi.fn<() => void>();
    const account = await open({ props: { onSignedOut, onReauthenticate } });
    await account.user.click(screen.getByRole('button', { name: 'Sign out Chrome on macOS' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Sign out here?' });
    await account.user.click(within(dialog).getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(onSignedOut).toHaveBeenCalledTimes(1));
    expect(onReauthenticate).not.toHaveBeenCalled();
    expect(account.events.at(-1)?.type).toBe('session.revoked');
  });

  it('does not tell the host when it failed', async () => {
    const onSignedOut = vi.fn<() => void>();
    const account = await open({ props: { onSignedOut } });
    account.logto.faults.add({ method: 'DELETE', path: one, status: 500 });
    await confirm(account, 'Sign out Chrome on macOS', 'Sign out');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(onSignedOut).not.toHaveBeenCalled();
  });
});
