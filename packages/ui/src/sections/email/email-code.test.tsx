import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  announced,
  codeFor,
  formClosed,
  requestsTo,
  stepUpDialog,
  typeCode,
  verifyWithPassword,
  wrongCode,
} from '../../test/account-steps.ts';
import { passMinutes, stopClock } from '../../test/clock.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { EmailSection } from './index.ts';

const next = 'new@example.com';
const codePath = '/api/verifications/verification-code';

const openForm = async (options?: RenderAccountOptions): Promise<RenderedAccount> => {
  const account = await renderAccount(<EmailSection />, options);
  await account.user.click(await screen.findByRole('button', { name: 'Change email' }));
  await screen.findByLabelText('New email address');
  return account;
};

const send = async ({ user }: RenderedAccount, email: string) => {
  const input = screen.getByLabelText('New email address');
  await user.clear(input);
  if (email) await user.type(input, email);
  await user.click(screen.getByRole('button', { name: 'Send code' }));
};

const openCodeStep = async (options?: RenderAccountOptions): Promise<RenderedAccount> => {
  const account = await openForm(options);
  await send(account, next);
  await screen.findByLabelText('Verification code');
  return account;
};

const sendAgain = async ({ user, logto }: RenderedAccount) => {
  const again = screen.getByRole('button', { name: 'Send again' });
  await waitFor(() => expect(again).toBeEnabled());
  await user.click(again);
  await waitFor(() => expect(logto.outbox.list(next)).toHaveLength(2));
};

describe('the new address', () => {
  it.each([
    ['nothing', '', 'Enter an email address.'],
    ['no address', 'new', 'Enter an email address like name@example.com.'],
    ['an address with a gap', 'n w@example.com', 'Enter an email address like name@example.com.'],
    ['the one there is', 'Alice@Example.com', /^This is your current email/],
    ['a very long one', `${'n'.repeat(120)}@example.com`, 'This address is too long.'],
  ])('is not sent when it is %s', async (_, email, message) => {
    const account = await openForm();
    await send(account, email);
    const input = screen.getByLabelText('New email address');
    await waitFor(() => expect(input).toBeInvalid());
    expect(input).toHaveAccessibleDescription(expect.stringMatching(message));
    expect(input).toHaveFocus();
    expect(requestsTo(account, codePath)).toEqual([]);
  });

  it('loses its error as soon as it is mended', async () => {
    const account = await openForm();
    await send(account, 'new@example');
    const input = screen.getByLabelText('New email address');
    await waitFor(() => expect(input).toBeInvalid());
    await account.user.type(input, '.com');
    await waitFor(() => expect(input).toBeValid());
  });

  it.each([
    ['blocked', 'new@blocked.example', /^This email address is not allowed here/],
    ['an alias', 'new+shop@example.com', /^Addresses with a “\+” are not allowed/],
  ])('says at the input that the server refuses it: %s', async (_, email, message) => {
    const account = await openForm({
      tenant: {
        signInExperience: {
          emailBlocklistPolicy: { customBlocklist: ['@blocked.example'], blockSubaddressing: true },
        },
      },
    });
    await send(account, email);
    const input = screen.getByLabelText('New email address');
    await waitFor(() => expect(input).toBeInvalid());
    expect(input).toHaveAccessibleDescription(expect.stringMatching(message));
    expect(input).toHaveValue(email);
    expect(input).toHaveFocus();
    expect(account.logto.outbox.list()).toEqual([]);
  });

  it('tells that another account has it, and takes another one', async () => {
    const account = await openForm({
      before: (logto) => void logto.createUser({ primaryEmail: next }),
    });
    await send(account, next);
    await typeCode(account, next);
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Another account already uses this email.',
    );
    expect(announced('assertive')).toEqual([]);

    await account.user.click(screen.getByRole('button', { name: 'Use another address' }));
    await send(account, 'other@example.com');
    await typeCode(account, 'other@example.com');
    await formClosed();
    expect(screen.getByText('other@example.com')).toBeVisible();
  });

  it('tells that too many codes were sent', async () => {
    const account = await openForm({
      before: ({ state }) => {
        for (let count = 0; count < 10; count += 1) {
          state.outbox.send({ recipient: next, code: '000000', type: 'BindNewIdentifier' });
        }
      },
    });
    await send(account, next);
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Too many codes were sent\. Wait/);
    expect(screen.getByLabelText('New email address')).toHaveValue(next);
  });

  it('tells that this tenant can send no codes', async () => {
    const account = await openForm({ tenant: { connectors: ['sms'] } });
    await send(account, next);
    expect(await screen.findByRole('alert')).toHaveTextContent(/^This app cannot send codes/);
  });
});

describe('the code', () => {
  it('is asked for whole', async () => {
    const account = await openCodeStep();
    const input = screen.getByLabelText('Verification code');
    await account.user.type(input, '123');
    await account.user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(input).toHaveAccessibleDescription(expect.stringContaining('Enter all six digits.'));
    expect(input).toHaveFocus();
    expect(requestsTo(account, `${codePath}/verify`)).toEqual([]);
  });

  it('can be pasted with spaces around it', async () => {
    const account = await openCodeStep();
    const code = codeFor(account, next);
    await account.user.click(screen.getByLabelText('Verification code'));
    await account.user.paste(` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect(await stepUpDialog()).toBeVisible();
  });

  it('makes room for the next try when it was wrong, as often as it takes', async () => {
    const account = await openCodeStep();
    const input = screen.getByLabelText('Verification code');
    for (let count = 0; count < 2; count += 1) {
      await account.user.type(input, wrongCode(codeFor(account, next)));
      await waitFor(() => expect(input).toBeInvalid());
      expect(input).toHaveAccessibleDescription(
        expect.stringContaining('That code is not correct. Check it and try again.'),
      );
      expect(input).toHaveValue('');
      expect(input).toHaveFocus();
      expect(announced('assertive')).toHaveLength(count + 1);
    }
    await typeCode(account, next);
    expect(await stepUpDialog()).toBeVisible();
  });

  it('says so when it was tried too often', async () => {
    const account = await openCodeStep({
      tenant: { signInExperience: { verificationCodePolicy: { maxRetryAttempts: 1 } } },
    });
    const input = screen.getByLabelText('Verification code');
    await account.user.type(input, wrongCode(codeFor(account, next)));
    await waitFor(() => expect(input).toBeInvalid());
    await account.user.type(input, wrongCode(codeFor(account, next)));
    await waitFor(() =>
      expect(input).toHaveAccessibleDescription(
        expect.stringContaining('Too many wrong codes. Send a new one.'),
      ),
    );
  });

  it('is sent again after a minute, and then the new one counts', async () => {
    stopClock();
    const account = await openCodeStep();
    const first = codeFor(account, next);
    const again = screen.getByRole('button', { name: 'Send again' });
    expect(again).toBeDisabled();
    expect(again).toHaveTextContent('Send again in 60 s');

    await passMinutes(1);
    await waitFor(() => expect(again).toBeEnabled());
    await account.user.type(screen.getByLabelText('Verification code'), '12');
    await account.user.click(again);
    await waitFor(() => expect(announced('polite')).toContain('A new code is on its way.'));
    const input = screen.getByLabelText('Verification code');
    expect(input).toHaveValue('');
    expect(input).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Send again' })).toBeDisabled();
    expect(account.logto.outbox.list(next)).toHaveLength(2);

    if (first !== codeFor(account, next)) {
      await account.user.type(input, first);
      await waitFor(() => expect(input).toBeInvalid());
    }
    await typeCode(account, next);
    expect(await stepUpDialog()).toBeVisible();
  });

  it('says that it has expired, and a new one can be sent', async () => {
    stopClock();
    const account = await openCodeStep({
      tenant: { signInExperience: { verificationCodePolicy: { expirationDuration: 60 } } },
    });
    await passMinutes(2);
    await typeCode(account, next);
    const input = screen.getByLabelText('Verification code');
    await waitFor(() =>
      expect(input).toHaveAccessibleDescription(
        expect.stringContaining('That code has expired. Send a new one.'),
      ),
    );
    await sendAgain(account);
    await typeCode(account, next);
    expect(await stepUpDialog()).toBeVisible();
  });

  it('starts again when ten minutes have gone by before the code', async () => {
    stopClock();
    const account = await openCodeStep();
    await passMinutes(11);
    await typeCode(account, next);
    const input = screen.getByLabelText('Verification code');
    await waitFor(() =>
      expect(input).toHaveAccessibleDescription(
        expect.stringContaining('That took a little too long. Send a new code.'),
      ),
    );
    await sendAgain(account);
    await typeCode(account, next);
    await verifyWithPassword(account);
    await formClosed();
    expect(screen.getByText(next)).toBeVisible();
  });

  it('starts again when ten minutes have gone by in the verification', async () => {
    stopClock();
    const account = await openCodeStep();
    await typeCode(account, next);
    await stepUpDialog();
    await passMinutes(11);
    await verifyWithPassword(account);
    const input = await screen.findByLabelText('Verification code');
    await waitFor(() =>
      expect(input).toHaveAccessibleDescription(
        expect.stringContaining('That took a little too long. Send a new code.'),
      ),
    );
    expect(input).toHaveValue('');

    await sendAgain(account);
    await typeCode(account, next);
    await formClosed();
    expect(screen.getByText(next)).toBeVisible();
  });

  it('leaves no way out while it is checked', async () => {
    const account = await openCodeStep();
    account.logto.faults.add({ path: `${codePath}/verify`, delay: 50 });
    await typeCode(account, next);
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Use another address' })).toBeDisabled();
    expect(await stepUpDialog()).toBeVisible();
  });
});
