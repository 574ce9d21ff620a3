import { emailOnlyUser, socialOnlyUser } from '@account-center/mocks';
import { act, screen, waitFor, within } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { AccountRoot } from '../account-center/account-root.tsx';
import { useAccountMutation } from '../data/use-account-mutation.ts';
import { useRegisterFlows } from '../data/use-register-flows.ts';
import { announced, codeFor, stepUpDialog, wrongCode } from '../test/account-steps.ts';
import { axeViolations } from '../test/axe.ts';
import { passMinutes, stopClock } from '../test/clock.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../test/render-account.tsx';
import { signedInAs } from '../test/signed-in-as.ts';
import { withPolicy } from '../test/with-policy.ts';
import { useStepUp } from './use-step-up.ts';

const email = 'alice@example.com';
const phone = '14155550123';
const password = 'Corr3ct-Horse!battery';
const methodKey = 'account-center:step-up-method';

/** A button whose action needs verification, and how it ended. */
const Remove = ({ what = 'phone' }: { what?: 'email' | 'phone' }) => {
  const { run } = useAccountMutation({
    action: `${what}.remove`,
    write: (client) => client[what].remove(),
  });
  const [ends, setEnds] = useState<string[]>([]);
  return (
    <>
      <button
        type="button"
        onClick={async () => {
          const result = await run(undefined);
          const problem = result.status === 'failed' ? ` ${result.problem.messageKey}` : '';
          setEnds((before) => [...before, `${what} ${result.status}${problem}`]);
        }}
      >
        Remove {what}
      </button>
      <output>{ends.join(', ')}</output>
    </>
  );
};

const PasswordTask = () => {
  const [open, setOpen] = useState(false);
  useRegisterFlows({ 'password.set': 'free' }, () => setOpen(true));
  return open ? (
    <label>
      {/* biome-ignore lint/a11y/noAutofocus: as the form of the password does */}
      New password <input type="password" autoFocus />
    </label>
  ) : null;
};

/** Opens the dialog with an action that is refused. */
const open = async (options: RenderAccountOptions = {}, ui: ReactNode = <Remove />) => {
  const account = await renderAccount(ui, options);
  await account.user.click(screen.getByRole('button', { name: 'Remove phone' }));
  return account;
};

/** Opens the dialog on one of its ways. */
const openOn = async (method: string, options: RenderAccountOptions = {}) => {
  localStorage.setItem(methodKey, method);
  const account = await open(options);
  const dialog = await stepUpDialog();
  return { ...account, dialog };
};

const passwordField = () => screen.findByLabelText('Password');
const codeField = () => screen.findByLabelText('Verification code');
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const ended = (text: string) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(text),
  );
const submitPassword = async ({ user }: RenderedAccount, typed: string) => {
  const field = await passwordField();
  await user.clear(field);
  await user.type(field, `${typed}{Enter}`);
};
const sendCode = async ({ user }: RenderedAccount) => user.click(await button('Send code'));

/** The codes that were checked. */
const checks = ({ logto }: RenderedAccount) =>
  logto.requests.filter(({ path }) => path === '/api/verifications/verification-code/verify');

afterEach(async () => {
  // Each state that a test ends in is checked.
  expect(await axeViolations()).toEqual([]);
});

describe('the ways to verify', () => {
  it('opens on the password when there is nothing else', async () => {
    await open({
      scenario: signedInAs({ primaryPhone: phone, username: 'alice', password }),
      props: { stepUp: { methods: ['password'] } },
    });
    expect(await passwordField()).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Try another way' })).toBeNull();
  });

  it('opens on the email when there is nothing else, and sends nothing unasked', async () => {
    const { logto } = await open({ scenario: emailOnlyUser });
    expect(await button('Send code')).toHaveFocus();
    expect(await stepUpDialog()).toHaveTextContent(
      'We’ll send a 6-digit code to s•••@example.com.',
    );
    expect(logto.outbox.list()).toEqual([]);
  });

  it('lets the user choose, with the addresses masked', async () => {
    await open();
    const dialog = await stepUpDialog();
    const ways = within(await within(dialog).findByRole('list')).getAllByRole('button');
    expect(ways.map(({ textContent }) => textContent)).toEqual([
      'PasswordEnter your current password',
      'Email a codeSend a code to a•••e@example.com',
      'Text a codeSend a code to +••• 0123',
    ]);
    expect(ways[0]).toHaveFocus();
    expect(dialog).not.toHaveTextContent(email);
    expect(dialog).not.toHaveTextContent(phone);
  });

  it('offers only what the host offers', async () => {
    await open({ props: { stepUp: { methods: ['email', 'phone'] } } });
    await stepUpDialog();
    expect(await screen.findAllByRole('button', { name: /code/ })).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Password/ })).toBeNull();
  });

  it('offers an address that the tenant’s policy hides beside what can be seen', async () => {
    await open({ tenant: withPolicy({ email: 'Off' }) });
    const dialog = await stepUpDialog();
    await waitFor(() => expect(dialog).toHaveTextContent('Send a code to a•••e@example.com'));
  });

  it('remembers the last one that was used', async () => {
    const account = await open();
    await account.user.click(await button(/^Password/));
    await submitPassword(account, password);
    await ended('phone done');
    expect(localStorage.getItem(methodKey)).toBe('password');
    account.unmount();

    const next = await open();
    expect(await passwordField()).toHaveFocus();
    await next.user.click(await button('Try another way'));
    expect(screen.getByRole('list', { name: 'How would you like to verify?' })).toBeVisible();
    expect(await button(/^Password/)).toHaveFocus();
  });

  it.each(['phone', 'fingerprint', ''])(
    'lets the user choose when the last one (%s) is not there any more',
    async (method) => {
      localStorage.setItem(methodKey, method);
      await open({ props: { stepUp: { methods: ['password', 'email'] } } });
      await stepUpDialog();
      expect(await screen.findByRole('list')).toBeVisible();
    },
  );

  it('names what it is for', async () => {
    await open();
    expect(await stepUpDialog()).toHaveAccessibleDescription(
      'Verify it’s you to remove your phone number.',
    );
  });
});

describe('the password', () => {
  it('verifies, says so, and the action goes on by itself', async () => {
    const account = await openOn('password');
    expect(await passwordField()).toHaveAttribute('autocomplete', 'current-password');
    expect(account.dialog.querySelector('[autocomplete="username"]')).toHaveValue('alice');
    await submitPassword(account, password);
    await ended('phone done');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(announced('polite')).toEqual(['Verified. Continuing.']));
    expect(account.events).toEqual([{ type: 'step-up.verified' }]);
    // The record is nowhere but in memory; the way that was used is no secret.
    expect({ ...localStorage }).toEqual({ [methodKey]: 'password' });
    expect([sessionStorage.length, document.cookie]).toEqual([0, '']);
  });

  it('that is wrong is said at the field, read out, and may be typed again', async () => {
    const account = await openOn('password');
    await submitPassword(account, 'guess');
    const field = await passwordField();
    await waitFor(() => expect(field).toBeInvalid());
    expect(field).toHaveAccessibleDescription('That password is not correct.');
    expect(field).toHaveFocus();
    expect(announced('assertive')).toEqual(['That password is not correct.']);
    await submitPassword(account, password);
    await ended('phone done');
  });

  it('is not asked for at the server when nothing was typed', async () => {
    const account = await openOn('password');
    await account.user.click(await button('Continue'));
    expect(await passwordField()).toHaveAccessibleDescription('Enter your password.');
    expect(await passwordField()).toHaveFocus();
    expect(account.logto.requests.some(({ path }) => path.startsWith('/api/verif'))).toBe(false);
  });

  it('is locked out after too many tries, whatever is typed', async () => {
    const account = await openOn('password', {
      tenant: { signInExperience: { sentinelPolicy: { maxAttempts: 1, lockoutDuration: 60 } } },
    });
    await submitPassword(account, 'guess');
    const notice = 'Too many tries. Wait a while before you try again.';
    expect(await within(account.dialog).findByRole('alert')).toHaveTextContent(notice);
    account.logto.requests.clear();
    await submitPassword(account, password);
    await waitFor(() => expect(account.logto.requests.map(({ status }) => status)).toEqual([400]));
    expect(await within(account.dialog).findByRole('alert')).toHaveTextContent(notice);
  });

  it('of a suspended account says so, and the session has not ended', async () => {
    const account = await openOn('password', {
      before: (_logto, { user }) => {
        user.isSuspended = true;
      },
    });
    await submitPassword(account, password);
    expect(await within(account.dialog).findByRole('alert')).toHaveTextContent(
      'This account is suspended. Contact support.',
    );
    expect(screen.queryByText(/session has ended/i)).toBeNull();
  });

  it('cannot be checked without a network; what was typed stays', async () => {
    const account = await openOn('password', {
      before: ({ faults }) => faults.add({ path: '/api/verifications/password', network: true }),
    });
    await submitPassword(account, password);
    expect(await within(account.dialog).findByRole('alert')).toHaveTextContent(
      'You seem to be offline.',
    );
    expect(await passwordField()).toHaveValue(password);
  });
});

describe('a code', () => {
  it('submits itself at the sixth digit that is typed', async () => {
    const account = await openOn('email');
    await sendCode(account);
    const field = await codeField();
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute('autocomplete', 'one-time-code');
    const code = codeFor(account, email);
    await account.user.type(field, code.slice(0, 5));
    expect(checks(account)).toEqual([]);
    await account.user.type(field, code.slice(5));
    await ended('phone done');
    expect(localStorage.getItem(methodKey)).toBe('email');
  });

  it('submits itself when it is pasted, with spaces in it', async () => {
    const account = await openOn('phone');
    await sendCode(account);
    await codeField();
    const code = codeFor(account, phone);
    await account.user.paste(`${code.slice(0, 3)} ${code.slice(3)}`);
    await ended('phone done');
  });

  it('is on its way as soon as its way is chosen', async () => {
    const account = await open();
    await account.user.click(await button(/^Email a code/));
    expect(await codeField()).toHaveFocus();
    expect(await stepUpDialog()).toHaveTextContent(
      'Enter the 6-digit code we sent to a•••e@example.com.',
    );
    expect(account.logto.outbox.list(email)).toHaveLength(1);
  });

  it('is still good when the user comes back to it, also in the next dialog', async () => {
    const account = await open();
    await account.user.click(await button(/^Email a code/));
    await codeField();
    await account.user.click(await button('Try another way'));
    await account.user.click(await button(/^Email a code/));
    await codeField();
    await account.user.click(await button('Cancel'));
    await ended('phone cancelled');

    await account.user.click(await button('Remove phone'));
    await account.user.click(await button(/^Email a code/));
    await account.user.type(await codeField(), codeFor(account, email));
    await ended('phone cancelled, phone done');
    expect(account.logto.outbox.list(email)).toHaveLength(1);
  });

  it('that is wrong is said at the field, read out, and cleared', async () => {
    const account = await openOn('email');
    await sendCode(account);
    const field = await codeField();
    await account.user.type(field, wrongCode(codeFor(account, email)));
    await waitFor(() => expect(field).toBeInvalid());
    expect(field).toHaveAccessibleDescription(/That code is not correct/);
    expect(field).toHaveValue('');
    expect(field).toHaveFocus();
    expect(announced('assertive')).toEqual(['That code is not correct. Check it and try again.']);
    await account.user.type(field, codeFor(account, email));
    await ended('phone done');
  });

  it('that has expired says so', async () => {
    stopClock();
    const account = await openOn('email', {
      tenant: { signInExperience: { verificationCodePolicy: { expirationDuration: 60 } } },
    });
    await sendCode(account);
    const field = await codeField();
    await passMinutes(2);
    await account.user.type(field, codeFor(account, email));
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/That code has expired. Send a new one./),
    );
    await waitFor(async () => expect(await button('Send again')).toBeEnabled());
    await account.user.click(await button('Send again'));
    await waitFor(() => expect(account.logto.outbox.list(email)).toHaveLength(2));
    await waitFor(() => expect(field).toBeValid());
    await account.user.type(field, codeFor(account, email));
    await ended('phone done');
  });

  it('that was tried too often says so', async () => {
    const account = await openOn('email', {
      tenant: { signInExperience: { verificationCodePolicy: { maxRetryAttempts: 1 } } },
    });
    await sendCode(account);
    const field = await codeField();
    await account.user.type(field, wrongCode(codeFor(account, email)));
    await waitFor(() => expect(field).toBeInvalid());
    await account.user.type(field, codeFor(account, email));
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/Too many wrong codes. Send a new one./),
    );
  });

  it('that was used elsewhere says so', async () => {
    const account = await openOn('email');
    await sendCode(account);
    const field = await codeField();
    account.logto.faults.add({
      path: '/api/verifications/verification-code/verify',
      status: 400,
      body: { code: 'verification_code.not_found', message: 'Not found.' },
    });
    await account.user.type(field, codeFor(account, email));
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/That code has already been used./),
    );
  });

  it('is sent again after a minute, not before', async () => {
    stopClock();
    const account = await openOn('email');
    await sendCode(account);
    await codeField();
    const again = await button('Send again');
    expect(again).toBeDisabled();
    expect(again).toHaveTextContent('Send again in 60 s');
    await passMinutes(0.5);
    await waitFor(() => expect(again).toHaveTextContent('Send again in 30 s'));
    expect(again).toBeDisabled();
    await passMinutes(0.5);
    await waitFor(() => expect(again).toBeEnabled());
    await account.user.click(again);
    await waitFor(() => expect(account.logto.outbox.list(email)).toHaveLength(2));
    await waitFor(() => expect(announced('polite')).toContain('A new code is on its way.'));
    await waitFor(async () => expect(await button('Send again')).toBeDisabled());
    await account.user.type(await codeField(), codeFor(account, email));
    await ended('phone done');
  });

  it('that cannot be sent says why, and leaves the other ways', async () => {
    const account = await open({ tenant: { connectors: [] } });
    await account.user.click(await button(/^Email a code/));
    const dialog = await stepUpDialog();
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'This app cannot send codes this way yet. Try another way.',
    );
    await account.user.click(await button('Try another way'));
    await account.user.click(await button(/^Password/));
    expect(within(dialog).queryByRole('alert')).toBeNull();
    await submitPassword(account, password);
    await ended('phone done');
  });

  it('that was asked for too often says how long to wait', async () => {
    const account = await openOn('email', {
      before: ({ state }) => {
        for (let sent = 0; sent < 10; sent += 1) {
          state.outbox.send({ recipient: email, code: '000000', type: 'SignIn' });
        }
      },
    });
    await sendCode(account);
    expect(await within(account.dialog).findByRole('alert')).toHaveTextContent(
      'Too many codes were sent. Wait ten minutes',
    );
  });
});

describe('saying no', () => {
  const ways: [string, (account: RenderedAccount) => Promise<void>][] = [
    ['Escape', ({ user }) => user.keyboard('{Escape}')],
    ['the close button', async ({ user }) => user.click(await button('Close'))],
    ['the cancel button', async ({ user }) => user.click(await button('Cancel'))],
  ];

  it.each(ways)('by %s cancels the action and gives the focus back', async (_way, sayNo) => {
    const account = await openOn('password');
    await sayNo(account);
    await ended('phone cancelled');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Remove phone' })).toHaveFocus());
    expect(account.signedIn.user.primaryPhone).toBe(phone);
    expect([account.errors, account.events]).toEqual([[], []]);
  });

  it('while the password is being checked leaves nothing verified', async () => {
    const account = await openOn('password', {
      before: ({ faults }) => faults.add({ path: '/api/verifications/password', delay: 80 }),
    });
    await submitPassword(account, password);
    await account.user.keyboard('{Escape}');
    await ended('phone cancelled');
    await act(() => new Promise((resolve) => setTimeout(resolve, 120)));
    expect([account.events, announced('polite')]).toEqual([[], []]);
    await account.user.click(await button('Remove phone'));
    expect(await stepUpDialog()).toBeVisible();
  });
});

describe('focus', () => {
  it('goes into the dialog, stays there, and comes back after the verification', async () => {
    const account = await openOn('password');
    expect(await passwordField()).toHaveFocus();
    for (let presses = 0; presses < 8; presses += 1) {
      await account.user.tab();
      expect(account.dialog).toContainElement(document.activeElement as HTMLElement);
    }
    await submitPassword(account, password);
    await ended('phone done');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Remove phone' })).toHaveFocus());
  });

  it('of a screen reader finds the announcements although the page behind is hidden', async () => {
    await openOn('password');
    const regions = [...document.querySelectorAll('[aria-live]')];
    expect(regions.length).toBeGreaterThan(0);
    for (const region of regions) expect(region.closest('[aria-hidden="true"]')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Remove phone' })).toBeNull();
  });
});

describe('a user without any way to verify', () => {
  const removeName = (
    <>
      <Remove />
      <PasswordTask />
    </>
  );

  it('is sent to set a password first, where the page can', async () => {
    const account = await open({ scenario: socialOnlyUser }, removeName);
    const dialog = await screen.findByRole('dialog', { name: 'Set a password first' });
    expect(dialog).toHaveTextContent('that needs no verification');
    const way = within(dialog).getByRole('button', { name: 'Set a password' });
    expect(way).toHaveFocus();
    expect(await axeViolations()).toEqual([]);
    await account.user.click(way);
    await ended('phone cancelled');
    const field = await screen.findByLabelText('New password');
    await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
    expect(field).toHaveFocus();
  });

  it('is told so where the page cannot', async () => {
    const account = await open({ scenario: socialOnlyUser });
    const dialog = await screen.findByRole('dialog', { name: 'Set a password first' });
    expect(within(dialog).queryByRole('button', { name: 'Set a password' })).toBeNull();
    await account.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await ended('phone cancelled');
  });

  it('whose ways are hidden from this page is told so', async () => {
    await open({
      scenario: signedInAs({ primaryEmail: email, scopes: ['openid', 'profile', 'phone'] }),
      tenant: withPolicy({ email: 'Off' }),
    });
    const dialog = await stepUpDialog();
    await waitFor(() =>
      expect(dialog).toHaveTextContent(
        'Your account can be verified, but this app cannot see how.',
      ),
    );
  });

  it('who may have a password that is hidden is asked for it', async () => {
    const account = await open({
      tenant: withPolicy({ email: 'Off', phone: 'Edit', password: 'Off' }),
      scenario: signedInAs({ username: 'alice', password }),
    });
    await submitPassword(account, password);
    await ended('phone done');
  });
});

describe('an account that could not be read', () => {
  it('is read again on demand', async () => {
    const account = await open({
      before: ({ faults }) =>
        faults.add({ path: '/api/my-account', method: 'GET', times: 2, status: 400, body: {} }),
    });
    const dialog = await stepUpDialog();
    expect(dialog).toHaveTextContent('Your ways to verify could not be loaded.');
    expect(await axeViolations()).toEqual([]);
    await account.user.click(await button('Try again'));
    await waitFor(async () => expect(await button('Try again')).toHaveFocus());
    await account.user.click(await button('Try again'));
    await waitFor(async () => expect(await button(/^Password/)).toHaveFocus());
  });

  it('is waited for while it is being read', async () => {
    await open({
      before: ({ faults }) =>
        faults.add({ path: '/api/my-account', method: 'GET', times: 1, delay: 150 }),
    });
    const dialog = await stepUpDialog();
    expect(within(dialog).getByRole('img', { name: 'Loading your ways to verify' })).toBeVisible();
    expect(await axeViolations()).toEqual([]);
    await waitFor(async () => expect(await button(/^Password/)).toHaveFocus());
  });
});

describe('several at once', () => {
  it('two actions share one dialog, and both finish', async () => {
    const account = await renderAccount(
      <>
        <Remove />
        <Remove what="email" />
      </>,
    );
    const [removePhone, removeEmail] = [await button('Remove phone'), await button('Remove email')];
    await act(async () => {
      removePhone.click();
      removeEmail.click();
    });
    expect(await screen.findAllByRole('dialog')).toHaveLength(1);
    // All that goes on is named.
    const dialog = await stepUpDialog();
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
        .slice(0, 2),
    ).toEqual([
      'Verify it’s you to remove your phone number.',
      'Verify it’s you to remove your email.',
    ]);
    await account.user.click(await button(/^Password/));
    await submitPassword(account, password);
    await waitFor(() =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
        'phone done',
        'email done',
      ]),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('what the host gives no time asks for itself, after the others', async () => {
    const account = await renderAccount(
      <>
        <Remove />
        <Remove what="email" />
      </>,
      { props: { stepUp: { maxAge: { 'email.remove': 0 } } } },
    );
    const [removePhone, removeEmail] = [await button('Remove phone'), await button('Remove email')];
    await act(async () => removePhone.click());
    expect(await stepUpDialog()).toHaveTextContent('Verify it’s you to remove your phone number.');
    await act(async () => removeEmail.click());
    expect(screen.getByRole('dialog')).not.toHaveTextContent('email.');
    await account.user.click(await button(/^Password/));
    await submitPassword(account, password);
    expect(await screen.findByText('phone done')).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('dialog')).toHaveTextContent('Verify it’s you to remove your email.'),
    );
    expect(account.signedIn.user.primaryEmail).toBe(email);
    await waitFor(() =>
      expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement),
    );
    await submitPassword(account, password);
    expect(await screen.findByText('email done')).toBeVisible();
  });

  it('two roots of one provider never stack two dialogs', async () => {
    await open(
      {},
      <>
        <Remove />
        <AccountRoot>
          <p>Another root</p>
        </AccountRoot>
      </>,
    );
    expect(await screen.findAllByRole('dialog')).toHaveLength(1);
  });

  it('a dialog of the host takes the place of the built-in one', async () => {
    const account = await open(
      {},
      <>
        <Remove />
        <OwnDialog />
      </>,
    );
    await account.user.click(await button('Yes, it is me'));
    await ended('phone done');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText('Is it you?')).toBeNull();
  });
});

const OwnDialog = () => {
  const { request, verifyPassword } = useStepUp('answer');
  if (!request) return null;
  return (
    <p>
      Is it you?
      <button type="button" onClick={() => void verifyPassword.run({ password })}>
        Yes, it is me
      </button>
    </p>
  );
};
