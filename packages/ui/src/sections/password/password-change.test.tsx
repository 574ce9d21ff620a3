import { emailOnlyUser, fullUser, socialOnlyUser, thirdPartyClient } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  announced,
  cancelStepUp,
  formClosed,
  requestsTo,
  stepUpDialog,
  verifyWithCode,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { passMinutes, stopClock } from '../../test/clock.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { withPolicy } from '../../test/with-policy.ts';
import { SessionsSection } from '../sessions/index.ts';
import { PasswordSection } from './index.ts';

const path = '/api/my-account/password';
const good = 'new-Kestrel-42';

const openForm = async (
  options?: RenderAccountOptions,
  button = 'Change password',
): Promise<RenderedAccount> => {
  const account = await renderAccount(<PasswordSection />, options);
  await account.user.click(await screen.findByRole('button', { name: button }));
  await screen.findByLabelText('New password');
  return account;
};

const save = async ({ user }: RenderedAccount, password: string, repeat = password) => {
  const inputs = [
    [screen.getByLabelText('New password'), password],
    [screen.getByLabelText('Repeat the new password'), repeat],
  ] as const;
  for (const [input, text] of inputs) {
    await user.clear(input);
    if (text) await user.type(input, text);
  }
  await user.click(screen.getByRole('button', { name: 'Save password' }));
};

const invalidWith = async (label: string, message: string | RegExp) => {
  const input = await screen.findByLabelText(label);
  await waitFor(() => expect(input).toBeInvalid());
  expect(input).toHaveAccessibleDescription(expect.stringMatching(message));
  return input;
};

describe('setting a first password', () => {
  it('needs no verification from a user who has no way to verify', async () => {
    const account = await openForm({ scenario: socialOnlyUser }, 'Set password');
    await save(account, good);
    await formClosed();
    expect(await screen.findByText('You have a password')).toBeVisible();
    expect(requestsTo(account, path)).toEqual(['POST 204']);
    expect(account.signedIn.user.password).toBe(good);
    expect(account.events).toEqual([{ type: 'password.added' }]);
    expect(announced('polite')).toContain('Password set.');
    expect(screen.getByRole('button', { name: 'Change password' })).toHaveFocus();
  });

  it('asks users for verification who have another way', async () => {
    const account = await openForm({ scenario: emailOnlyUser }, 'Set password');
    await save(account, good);
    await verifyWithCode(account, 'sam@example.com');
    await formClosed();
    expect(requestsTo(account, path)).toEqual(['POST 401', 'POST 204']);
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'password.added']);
  });

  it('says nothing about other devices', async () => {
    await openForm({ scenario: socialOnlyUser }, 'Set password');
    expect(screen.queryByText('Other devices stay signed in.')).toBeNull();
  });
});

describe('changing the password', () => {
  it('asks for verification, goes on by itself, and says what it does not do', async () => {
    const account = await openForm();
    expect(screen.getByText('Other devices stay signed in.')).toBeVisible();
    await save(account, good);
    await verifyWithPassword(account);
    await formClosed();
    expect(account.signedIn.user.password).toBe(good);
    expect(requestsTo(account, path)).toEqual(['POST 401', 'POST 204']);
    expect(account.events.map(({ type }) => type)).toEqual([
      'step-up.verified',
      'password.changed',
    ]);
    expect(announced('polite')).toContain('Password changed.');
    expect(screen.getByRole('button', { name: 'Change password' })).toHaveFocus();
  });

  it('offers to sign out everywhere else afterwards, and asks before it does', async () => {
    const account = await renderAccount(
      <>
        <PasswordSection />
        <SessionsSection />
      </>,
      { scenario: fullUser },
    );
    const { user } = account;
    await user.click(await screen.findByRole('button', { name: 'Change password' }));
    await screen.findByLabelText('New password');
    await save(account, good);
    await verifyWithPassword(account);
    await user.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }));
    expect(
      await screen.findByRole('alertdialog', { name: 'Sign out all other devices?' }),
    ).toBeVisible();
  });

  it('says so when there is nowhere else', async () => {
    const account = await renderAccount(
      <>
        <PasswordSection />
        <SessionsSection />
      </>,
    );
    const { user } = account;
    await user.click(await screen.findByRole('button', { name: 'Change password' }));
    await screen.findByLabelText('New password');
    await save(account, good);
    await verifyWithPassword(account);
    await user.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }));
    expect(
      await screen.findByText('You are not signed in anywhere else.', {
        selector: '.ac-toast-message',
      }),
    ).toBeVisible();
  });

  it('offers that only where devices can be signed out', async () => {
    const account = await openForm();
    await save(account, good);
    await verifyWithPassword(account);
    await screen.findByText('Password changed.', { selector: '.ac-toast-message' });
    expect(screen.queryByRole('button', { name: 'Sign out everywhere else' })).toBeNull();
  });

  it('keeps what was typed when verification is cancelled', async () => {
    const account = await openForm();
    await save(account, good);
    await cancelStepUp(account);
    expect(screen.getByLabelText('New password')).toHaveValue(good);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(account.events).toEqual([]);
    expect(account.signedIn.user.password).not.toBe(good);

    await account.user.click(screen.getByRole('button', { name: 'Save password' }));
    await verifyWithPassword(account);
    await formClosed();
    expect(account.signedIn.user.password).toBe(good);
  });

  it('keeps what was typed when the connection is lost, and works on the next try', async () => {
    const account = await openForm();
    account.logto.faults.add({ path, network: true, times: 1 });
    await save(account, good);
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
    expect(screen.getByLabelText('New password')).toHaveValue(good);
    await account.user.click(screen.getByRole('button', { name: 'Save password' }));
    await verifyWithPassword(account);
    await formClosed();
    expect(account.signedIn.user.password).toBe(good);
  });

  it('asks again when the verification is over', async () => {
    stopClock();
    const account = await openForm();
    await save(account, good);
    await verifyWithPassword(account);
    await formClosed();
    await passMinutes(11);
    await account.user.click(screen.getByRole('button', { name: 'Change password' }));
    await screen.findByLabelText('New password');
    await save(account, 'newer-Kestrel-43');
    expect(await stepUpDialog()).toBeVisible();
  });

  it('changes nothing when the form is cancelled, and forgets what was typed', async () => {
    const account = await openForm();
    await account.user.type(screen.getByLabelText('New password'), good);
    await account.user.click(screen.getByRole('button', { name: 'Cancel' }));
    const button = screen.getByRole('button', { name: 'Change password' });
    expect(button).toHaveFocus();
    await account.user.click(button);
    expect(await screen.findByLabelText('New password')).toHaveValue('');
    expect(requestsTo(account, path)).toEqual([]);
  });

  it('tells password managers whose password it is, and that it is a new one', async () => {
    const { container } = await openForm();
    expect(container.querySelector('input[autocomplete="username"]')).toHaveValue('alice');
    const inputs = [...container.querySelectorAll('input[type="password"]')];
    expect(inputs.map((input) => input.getAttribute('autocomplete'))).toEqual([
      'new-password',
      'new-password',
    ]);
    expect(screen.getByLabelText('New password')).toHaveFocus();
  });

  it('shows and hides what was typed', async () => {
    const { user } = await openForm();
    const input = screen.getByLabelText('New password');
    const [toggle] = screen.getAllByRole('button', { name: 'Show password' });
    await user.type(input, good);
    expect(input).toHaveAttribute('type', 'password');
    await user.click(toggle as HTMLElement);
    expect(input).toHaveAttribute('type', 'text');
    await user.click(toggle as HTMLElement);
    expect(input).toHaveAttribute('type', 'password');
  });
});

describe('a new password', () => {
  it.each([
    ['nothing', '', '', 'New password', 'Enter a password.'],
    ['one that breaks the rules', 'short', 'short', 'New password', /does not meet the rules/],
    ['two different ones', good, `${good}!`, 'Repeat the new password', /not the same/],
  ])('is not sent when it is %s', async (_, password, repeat, label, message) => {
    const account = await openForm();
    await save(account, password, repeat);
    const input = await invalidWith(label, message);
    expect(input).toHaveFocus();
    expect(requestsTo(account, path)).toEqual([]);
  });

  it('is the same twice again as soon as either is mended', async () => {
    const { user, ...account } = await openForm();
    await save({ user, ...account }, good, `${good}!`);
    const repeat = await invalidWith('Repeat the new password', /not the same/);
    await user.type(screen.getByLabelText('New password'), '!');
    await waitFor(() => expect(repeat).toBeValid());
  });

  it('must not be the one there is', async () => {
    const account = await openForm();
    const same = account.signedIn.password ?? '';
    await save(account, same);
    await verifyWithPassword(account);
    await invalidWith('New password', /^This is your current password\. Choose a different one\./);
    expect(screen.getByLabelText('New password')).toHaveValue(same);
  });

  it('must not be known from a leak, which the server alone can tell', async () => {
    const account = await openForm({
      tenant: { signInExperience: { passwordPolicy: { rejects: { pwned: true } } } },
    });
    expect(screen.getByText(/^Not known from a data leak/)).toBeVisible();
    await save(account, 'hello123');
    await verifyWithPassword(account);
    await invalidWith('New password', /^This password is known from a data leak/);
  });

  it('is refused in words when the rules cannot be read', async () => {
    const account = await openForm({
      withoutSettings: true,
      tenant: {
        signInExperience: {
          passwordPolicy: {
            length: { min: 12 },
            characterTypes: { min: 3 },
            rejects: { words: ['acme'] },
          },
        },
      },
    });
    expect(screen.queryByRole('list', { name: 'Your password' })).toBeNull();
    await save(account, 'acme123');
    await verifyWithPassword(account);
    await invalidWith(
      'New password',
      new RegExp(
        [
          '^At least 12 characters\\.',
          'At least 3 of these: small letters, capital letters, numbers, symbols\\.',
          'Not mostly words that your organization forbids\\.',
          'Not mostly repeated or sequential characters like “aaa” or “123”\\.',
        ].join(' '),
      ),
    );
    expect(screen.getByLabelText('New password')).toHaveValue('acme123');
  });

  it('gives one reason once, though the server has two names for it', async () => {
    const account = await openForm({ withoutSettings: true });
    await save(account, 'aaa123456');
    await verifyWithPassword(account);
    const input = await invalidWith('New password', /^Not mostly repeated or sequential/);
    const text = input.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(text)?.textContent.match(/Not mostly repeated/g)).toHaveLength(
      1,
    );
  });
});

describe('the rules for passwords', () => {
  const rules = () => within(screen.getByRole('list', { name: 'Your password' }));
  const states = () =>
    rules()
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  it('are those of the tenant, and are checked while typing', async () => {
    const { user } = await openForm({
      tenant: {
        signInExperience: {
          passwordPolicy: {
            length: { min: 10, max: 20 },
            characterTypes: { min: 2 },
            rejects: { pwned: true, words: ['acme'] },
          },
        },
      },
    });
    const input = screen.getByLabelText('New password');
    const leak = 'Not known from a data leak (checked when you save), not checked yet';
    const types = 'At least 2 of these: small letters, capital letters, numbers, symbols';
    const after = async (text: string) => {
      await user.clear(input);
      await user.type(input, text);
      return states();
    };

    expect(states()).toEqual([
      'At least 10 characters, not checked yet',
      `${types}, not checked yet`,
      leak,
    ]);
    expect(await after('kestrel')).toEqual([
      'At least 10 characters, not met',
      `${types}, not met`,
      leak,
    ]);
    expect(await after('kestrel-field')).toEqual([
      'At least 10 characters, met',
      `${types}, met`,
      leak,
    ]);
    expect(await after('kestrel-field-kestrel')).toContain('At most 20 characters, not met');
    expect(await after('kestrel-fiéld')).toContain(
      'Only English letters, numbers and common symbols, not met',
    );
    expect(await after('12345678-aaa')).toContain(
      'Not mostly repeated or sequential characters like “aaa” or “123”, not met',
    );
    expect(await after('Alice-Liddell')).toContain(
      'Not mostly your name, username, email or phone number, not met',
    );
    expect(await after('acmeacmeacme!')).toContain(
      'Not mostly words that your organization forbids, not met',
    );
    expect(input).toHaveAccessibleDescription(expect.stringContaining('At least 10 characters'));
  });

  it('are those of Logto where the tenant says nothing', async () => {
    await openForm({ tenant: { signInExperience: { passwordPolicy: {} } } });
    expect(states()).toEqual([
      'At least 8 characters, not checked yet',
      'Not known from a data leak (checked when you save), not checked yet',
    ]);
  });
});

describe('changing the password, when the server does not let users', () => {
  it('locks the row with the reason, from then on', async () => {
    const account = await openForm({
      withoutSettings: true,
      tenant: withPolicy({ password: 'ReadOnly' }),
    });
    await save(account, good);
    await verifyWithPassword(account);
    await formClosed();
    const reason = 'Your organization does not allow this to be changed.';
    expect(screen.getByText('You have a password')).toBeVisible();
    const row = screen.getByRole('region', { name: 'Password' });
    expect(within(row).getByText(reason)).toBeVisible();
    expect(within(row).queryByRole('button')).toBeNull();
    expect(announced('assertive')).toEqual([reason]);
  });

  it('locks the row in a third-party app', async () => {
    const account = await openForm({ scenario: thirdPartyClient });
    await save(account, good);
    await formClosed();
    const row = screen.getByRole('region', { name: 'Password' });
    expect(row).toHaveTextContent('This app may show your account, but not change it.');
    expect(within(row).queryByRole('button')).toBeNull();
  });

  it('keeps what was typed when an older server wants a verification that no one can give', async () => {
    const account = await openForm(
      { scenario: socialOnlyUser, tenant: { release: '1.39' } },
      'Set password',
    );
    await save(account, good);
    const dialog = await screen.findByRole('dialog');
    await account.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(screen.getByLabelText('New password')).toHaveValue(good);
  });
});
