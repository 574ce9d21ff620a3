import type { TenantPatch } from '@account-center/mocks';
import { socialOnlyUser, thirdPartyClient } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  announced,
  cancelStepUp,
  formClosed,
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
import { UsernameSection } from './index.ts';

const path = '/api/my-account';
const nameless = { primaryEmail: 'sam@example.com', password: 'Corr3ct-Horse!battery' };

const patches = (account: RenderedAccount) =>
  requestsTo(account, path).filter((request) => request.startsWith('PATCH'));

const openForm = async (
  options?: RenderAccountOptions,
  button = 'Change username',
): Promise<RenderedAccount> => {
  const account = await renderAccount(<UsernameSection />, options);
  await account.user.click(await screen.findByRole('button', { name: button }));
  await screen.findByLabelText('New username');
  return account;
};

const save = async ({ user }: RenderedAccount, username: string) => {
  const input = screen.getByLabelText('New username');
  await user.clear(input);
  if (username) await user.type(input, username);
  await user.click(screen.getByRole('button', { name: 'Save username' }));
};

const tenantWith = (
  policy: Partial<{ minLength: number; maxLength: number }>,
  allowedChars = {},
): TenantPatch => ({
  signInExperience: {
    usernamePolicy: {
      caseSensitive: true,
      minLength: 1,
      maxLength: 128,
      ...policy,
      allowedChars: {
        lowercase: true,
        uppercase: true,
        numbers: true,
        underscore: true,
        ...allowedChars,
      },
    },
  },
});

describe('changing the username', () => {
  it('starts from the one there is, verifies, and goes on by itself', async () => {
    const account = await openForm();
    expect(screen.getByLabelText('New username')).toHaveValue('alice');
    expect(screen.getByLabelText('New username')).toHaveFocus();
    await save(account, 'alice_2');
    await stepUpDialog();
    expect(patches(account)).toEqual(['PATCH 401']);
    await verifyWithPassword(account);
    await formClosed();

    expect(screen.getByText('alice_2')).toBeVisible();
    expect(patches(account)).toEqual(['PATCH 401', 'PATCH 200']);
    expect(account.events.map(({ type }) => type)).toEqual([
      'step-up.verified',
      'username.changed',
    ]);
    expect(announced('polite')).toContain('Username changed.');
    expect(screen.getByRole('button', { name: 'Change username' })).toHaveFocus();
  });

  it('adds a first one', async () => {
    const account = await openForm({ scenario: signedInAs(nameless) }, 'Add username');
    await save(account, 'sam');
    await verifyWithPassword(account);
    await formClosed();
    expect(screen.getByText('sam')).toBeVisible();
    expect(announced('polite')).toContain('Username added.');
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'username.added']);
  });

  it('sends a trimmed name', async () => {
    const account = await openForm();
    await save(account, '  bob ');
    await verifyWithPassword(account);
    await formClosed();
    expect(account.signedIn.user.username).toBe('bob');
  });

  it('keeps what was typed when verification is cancelled', async () => {
    const account = await openForm();
    await save(account, 'bob');
    await cancelStepUp(account);
    expect(screen.getByLabelText('New username')).toHaveValue('bob');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(account.signedIn.user.username).toBe('alice');
    expect(account.events).toEqual([]);

    await account.user.click(screen.getByRole('button', { name: 'Save username' }));
    await verifyWithPassword(account);
    await formClosed();
    expect(account.signedIn.user.username).toBe('bob');
  });

  it('keeps what was typed when the connection is lost, and works on the next try', async () => {
    const account = await openForm();
    account.logto.faults.add({ path, method: 'PATCH', network: true, times: 1 });
    await save(account, 'bob');
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
    expect(screen.getByLabelText('New username')).toHaveValue('bob');

    await account.user.click(screen.getByRole('button', { name: 'Save username' }));
    await verifyWithPassword(account);
    await formClosed();
    expect(account.signedIn.user.username).toBe('bob');
  });

  it('asks again when the verification is over', async () => {
    stopClock();
    const account = await openForm();
    await save(account, 'bob');
    await verifyWithPassword(account);
    await formClosed();
    await passMinutes(11);
    await account.user.click(screen.getByRole('button', { name: 'Change username' }));
    await screen.findByLabelText('New username');
    await save(account, 'carol');
    await verifyWithPassword(account);
    await formClosed();
    expect(account.signedIn.user.username).toBe('carol');
  });

  it('sends once, however often Enter is pressed', async () => {
    const account = await openForm();
    account.logto.faults.add({ path, method: 'PATCH', delay: 30, times: 1 });
    const input = screen.getByLabelText('New username');
    await account.user.clear(input);
    await account.user.type(input, 'bob{Enter}{Enter}{Enter}');
    await stepUpDialog();
    expect(patches(account)).toEqual(['PATCH 401']);
  });

  it('changes nothing when the form is cancelled, and gives the focus back', async () => {
    const account = await openForm();
    await account.user.type(screen.getByLabelText('New username'), 'x');
    await account.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByText('alice')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Change username' })).toHaveFocus();
    expect(patches(account)).toEqual([]);
  });

  it('opens the way out for someone who has no way to verify', async () => {
    const account = await openForm({ scenario: socialOnlyUser }, 'Add username');
    await save(account, 'nova');
    await screen.findByRole('dialog', { name: 'Set a password first' });
  });
});

describe('the rules for usernames', () => {
  const strict = tenantWith(
    { minLength: 4, maxLength: 6 },
    { uppercase: false, underscore: false },
  );
  const rule = (text: RegExp) =>
    within(screen.getByRole('list', { name: 'Your username' })).getByText(text).parentElement;

  it('are those of the tenant, and are checked while typing', async () => {
    const { user } = await openForm({ tenant: strict });
    const input = screen.getByLabelText('New username');
    await user.clear(input);
    expect(rule(/^4 to 6 characters/)).toHaveTextContent(/not checked yet$/);
    await user.type(input, 'b');
    expect(rule(/^4 to 6 characters/)).toHaveTextContent(/not met$/);
    expect(rule(/^Only small letters and numbers/)).toHaveTextContent(/, met$/);
    await user.type(input, 'ob7');
    expect(rule(/^4 to 6 characters/)).toHaveTextContent(/, met$/);
    await user.type(input, '_');
    expect(rule(/^Only small letters and numbers/)).toHaveTextContent(/not met$/);
    await user.type(input, 'xxx');
    expect(rule(/^4 to 6 characters/)).toHaveTextContent(/not met$/);
    expect(input).toHaveAccessibleDescription(expect.stringContaining('4 to 6 characters'));
  });

  it('leave out a length that is no matter', async () => {
    await openForm();
    const rules = screen.getByRole('list', { name: 'Your username' });
    expect(
      within(rules)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Only small letters, capital letters, numbers, and underscores, met',
      'No number at the start, met',
    ]);
  });

  it.each([
    ['nothing', '', {}, 'Enter a username.'],
    ['a number at the start', '1bob', {}, /^Start with a letter or an underscore/],
    ['a dash', 'bo-b', {}, /^Start with a letter or an underscore/],
    ['a letter with an accent', 'bób', {}, /^Start with a letter or an underscore/],
    ['too short', 'bob', tenantWith({ minLength: 4 }), 'Use at least 4 characters.'],
    ['too long', 'bobbob', tenantWith({ maxLength: 5 }), 'Use at most 5 characters.'],
    ['capital letters', 'Bob', tenantWith({}, { uppercase: false }), 'Use no capital letters.'],
    ['small letters', 'BOb', tenantWith({}, { lowercase: false }), 'Use no small letters.'],
    ['numbers', 'bob1', tenantWith({}, { numbers: false }), 'Use no numbers.'],
    ['underscores', 'bo_b', tenantWith({}, { underscore: false }), 'Use no underscores.'],
    ['the one there is', 'alice', {}, /^This is your current username/],
  ])('refuse %s before it is sent', async (_, username, tenant, message) => {
    const account = await openForm({ tenant });
    await save(account, username);
    const input = screen.getByLabelText('New username');
    await waitFor(() => expect(input).toBeInvalid());
    expect(input).toHaveAccessibleDescription(expect.stringMatching(message));
    expect(input).toHaveFocus();
    expect(patches(account)).toEqual([]);
  });

  it.each([
    ['too short', 'bob', tenantWith({ minLength: 4 }), 'This username is too short.'],
    ['too long', 'bobbob', tenantWith({ maxLength: 5 }), 'This username is too long.'],
    ['capital letters', 'Bob', tenantWith({}, { uppercase: false }), 'Use no capital letters.'],
    ['underscores', 'bo_b', tenantWith({}, { underscore: false }), 'Use no underscores.'],
  ])(
    'are told by the server when they cannot be read: %s',
    async (_, username, tenant, message) => {
      const account = await openForm({ tenant, withoutSettings: true });
      expect(screen.queryByRole('list', { name: 'Your username' })).toBeNull();
      await save(account, username);
      await verifyWithPassword(account);
      const input = await screen.findByLabelText('New username');
      await waitFor(() => expect(input).toBeInvalid());
      expect(input).toHaveAccessibleDescription(expect.stringContaining(message));
      expect(input).toHaveValue(username);
    },
  );

  it('are those of Logto on a server that has no policy yet', async () => {
    await openForm({ tenant: { release: '1.40' } });
    expect(screen.getByRole('list', { name: 'Your username' })).toBeVisible();
  });

  it('read an error out where the focus does not move, and leave it to the focus elsewhere', async () => {
    const account = await openForm({ tenant: tenantWith({ minLength: 4 }) });
    await save(account, 'bob');
    const input = screen.getByLabelText('New username');
    await waitFor(() => expect(input).toHaveFocus());
    expect(announced('assertive')).toEqual([]);
    await account.user.keyboard('{Enter}');
    await waitFor(() => expect(announced('assertive')).toEqual(['Use at least 4 characters.']));
  });

  it('say that a name is taken, and let the user try another one', async () => {
    const account = await openForm({
      before: (logto) => void logto.createUser({ username: 'bob' }),
    });
    await save(account, 'bob');
    await verifyWithPassword(account);
    const input = await screen.findByLabelText('New username');
    await waitFor(() => expect(input).toBeInvalid());
    expect(input).toHaveAccessibleDescription(
      expect.stringContaining('This username is taken. Try another one.'),
    );
    expect(input).toHaveFocus();
    await account.user.type(input, 'by');
    await waitFor(() => expect(input).toBeValid());
    await account.user.keyboard('{Enter}');
    await formClosed();
    expect(screen.getByText('bobby')).toBeVisible();
  });
});

describe('changing the username, when the server does not let users', () => {
  it.each([
    [
      'the policy that cannot be read',
      { withoutSettings: true, tenant: withPolicy({ username: 'ReadOnly' }) },
      'Your organization does not allow this to be changed.',
    ],
    [
      'a third-party app',
      { scenario: thirdPartyClient },
      'This app may show your account, but not change it.',
    ],
  ])('locks the row with the reason: %s', async (_, options, reason) => {
    const account = await openForm(options);
    await save(account, 'bob');
    await formClosed();
    const row = screen.getByRole('region', { name: 'Username' });
    expect(within(row).getByText(reason)).toBeVisible();
    expect(within(row).getByText('alice')).toBeVisible();
    expect(within(row).queryByRole('button')).toBeNull();
    expect(announced('assertive')).toEqual([reason]);
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Username' })).toHaveFocus());
  });
});
