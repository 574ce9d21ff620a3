import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EmailSection } from '../sections/email/index.ts';
import { PasswordSection } from '../sections/password/index.ts';
import { UsernameSection } from '../sections/username/index.ts';
import { codeFor, requestsTo, stepUpDialog } from '../test/account-steps.ts';
import { renderAccount } from '../test/render-account.tsx';

/** As some password managers do it: without a word to the page. */
const fillIn = (input: HTMLElement, value: string) => {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  set?.call(input, value);
};

describe('what was filled in without an event', () => {
  it('is the username that is sent', async () => {
    const account = await renderAccount(<UsernameSection />);
    await account.user.click(await screen.findByRole('button', { name: 'Change username' }));
    fillIn(await screen.findByLabelText('New username'), 'alice_2');
    await account.user.click(screen.getByRole('button', { name: 'Save username' }));
    await stepUpDialog();
    const [write] = account.logto.requests.filter(({ method }) => method === 'PATCH');
    expect(write?.body).toEqual({ username: 'alice_2' });
  });

  it('is the new password, and nothing erases it', async () => {
    const account = await renderAccount(<PasswordSection />);
    await account.user.click(await screen.findByRole('button', { name: 'Change password' }));
    const [first, again] = [
      await screen.findByLabelText('New password'),
      screen.getByLabelText(/^Repeat/),
    ];
    fillIn(first, 'Pineapple-Tr33-lamp');
    fillIn(again, 'Pineapple-Tr33-lamp');
    await account.user.click(screen.getAllByRole('button', { name: 'Show password' })[0] ?? first);
    expect(first).toHaveValue('Pineapple-Tr33-lamp');
    await account.user.click(screen.getByRole('button', { name: /^Save|^Change password$/ }));
    await stepUpDialog();
  });

  it('is the code that is checked, and goes when it was wrong', async () => {
    const account = await renderAccount(<EmailSection />);
    await account.user.click(await screen.findByRole('button', { name: 'Change email' }));
    fillIn(await screen.findByLabelText('New email address'), 'new@example.com');
    await account.user.click(screen.getByRole('button', { name: 'Send code' }));
    const code = await screen.findByLabelText('Verification code');
    const right = codeFor(account, 'new@example.com');
    fillIn(code, right === '000000' ? '000001' : '000000');
    await account.user.click(screen.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(code).toBeInvalid());
    expect(code).toHaveValue('');
    fillIn(code, right);
    await account.user.click(screen.getByRole('button', { name: 'Confirm' }));
    await stepUpDialog();
    expect(requestsTo(account, '/api/verifications/verification-code/verify')).toEqual([
      'POST 400',
      'POST 200',
    ]);
  });
});
