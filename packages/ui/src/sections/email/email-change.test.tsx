import { emailOnlyUser, socialOnlyUser, thirdPartyClient } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  announced,
  cancelStepUp,
  codeFor,
  formClosed,
  requestsTo,
  stepUpDialog,
  typeCode,
  verifyWithCode,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { type RenderedAccount, renderAccount } from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { EmailSection } from './index.ts';

const current = 'alice@example.com';
const next = 'new@example.com';
const path = '/api/my-account/primary-email';
const noEmail = { username: 'sam', password: 'Corr3ct-Horse!battery' };

const openForm = async ({ user }: RenderedAccount, button = 'Change email') =>
  user.click(await screen.findByRole('button', { name: button }));

const sendCode = async (account: RenderedAccount, email = next) => {
  const { user } = account;
  const input = await screen.findByLabelText('New email address');
  await user.clear(input);
  await user.type(input, email);
  await user.click(screen.getByRole('button', { name: 'Send code' }));
};

describe('changing the email', () => {
  it('sends a code to the new address, verifies, and goes on by itself', async () => {
    const account = await renderAccount(<EmailSection />);
    await openForm(account);
    await sendCode(account);
    await typeCode(account, next);
    await stepUpDialog();
    expect(requestsTo(account, path)).toEqual(['POST 401']);
    await verifyWithPassword(account);
    await formClosed();

    expect(screen.getByText(next)).toBeVisible();
    expect(requestsTo(account, path)).toEqual(['POST 401', 'POST 204']);
    expect(screen.queryByText(current)).toBeNull();
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'email.changed']);
    expect(announced('polite')).toContain('Email changed.');
    expect(await screen.findByRole('button', { name: 'Change email' })).toHaveFocus();
  });

  it('adds a first one', async () => {
    const account = await renderAccount(<EmailSection />, { scenario: signedInAs(noEmail) });
    await openForm(account, 'Add email');
    await sendCode(account);
    await typeCode(account, next);
    await verifyWithPassword(account);
    await formClosed();

    expect(screen.getByText(next)).toBeVisible();
    expect(announced('polite')).toContain('Email added.');
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'email.added']);
    expect(await screen.findByRole('button', { name: 'Change email' })).toHaveFocus();
  });

  it('verifies with a code to the old address when that is the only way', async () => {
    const account = await renderAccount(<EmailSection />, { scenario: emailOnlyUser });
    await openForm(account);
    await sendCode(account);
    await typeCode(account, next);
    await verifyWithCode(account, 'sam@example.com');
    await formClosed();

    expect(screen.getByText(next)).toBeVisible();
    expect(account.signedIn.user.primaryEmail).toBe(next);
  });

  it('does not ask again while the verification lives', async () => {
    const account = await renderAccount(<EmailSection />);
    for (const email of [next, 'third@example.com']) {
      await openForm(account);
      await sendCode(account, email);
      await typeCode(account, email);
      if (email === next) await verifyWithPassword(account);
      await formClosed();
      expect(screen.getByText(email)).toBeVisible();
    }
    expect(requestsTo(account, '/api/verifications/password')).toEqual(['POST 201']);
  });

  it('sends a trimmed address', async () => {
    const account = await renderAccount(<EmailSection />);
    await openForm(account);
    await sendCode(account, `  ${next} `);
    expect(await screen.findByText(next)).toBeVisible();
    expect(account.logto.outbox.last(next)?.recipient).toBe(next);
  });

  it('puts the focus where the next thing is typed', async () => {
    const account = await renderAccount(<EmailSection />);
    await openForm(account);
    const address = await screen.findByLabelText('New email address');
    expect(address).toHaveFocus();
    expect(address).toHaveAccessibleDescription(/^We’ll send a code/);
    await sendCode(account);
    const code = await screen.findByLabelText('Verification code');
    expect(code).toHaveFocus();
    expect(code).toHaveAccessibleDescription(`Enter the 6-digit code we sent to ${next}.`);
  });

  it('changes nothing when the form is cancelled, and gives the focus back', async () => {
    const account = await renderAccount(<EmailSection />);
    await openForm(account);
    await sendCode(account);
    await screen.findByLabelText('Verification code');
    await account.user.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByRole('button', { name: 'Change email' })).toHaveFocus();
    expect(account.signedIn.user.primaryEmail).toBe(current);

    await openForm(account);
    expect(await screen.findByLabelText('New email address')).toHaveValue('');
  });

  it('goes back to another address with the first one still there to be mended', async () => {
    const account = await renderAccount(<EmailSection />);
    await openForm(account);
    await sendCode(account, 'nwe@example.com');
    await screen.findByLabelText('Verification code');
    await account.user.click(screen.getByRole('button', { name: 'Use another address' }));

    const address = await screen.findByLabelText('New email address');
    expect(address).toHaveValue('nwe@example.com');
    expect(address).toHaveFocus();
    await sendCode(account);
    await typeCode(account, next);
    await verifyWithPassword(account);
    await formClosed();
    expect(screen.getByText(next)).toBeVisible();
  });
});

describe('changing the email, when verification does not come about', () => {
  it('keeps the code that was typed, and needs no new one', async () => {
    const account = await renderAccount(<EmailSection />);
    await openForm(account);
    await sendCode(account);
    await typeCode(account, next);
    await cancelStepUp(account);

    const input = screen.getByLabelText('Verification code');
    expect(input).toHaveValue(codeFor(account, next));
    await waitFor(() => expect(input).toHaveFocus());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(account.signedIn.user.primaryEmail).toBe(current);
    expect(account.events).toEqual([]);

    await account.user.click(screen.getByRole('button', { name: 'Confirm' }));
    await verifyWithPassword(account);
    await formClosed();
    expect(screen.getByText(next)).toBeVisible();
    // A code can be used once: the proof that it gave is kept instead.
    expect(requestsTo(account, '/api/verifications/verification-code/verify')).toEqual([
      'POST 200',
    ]);
    expect(account.logto.outbox.list(next)).toHaveLength(1);
  });

  it('keeps everything when the connection is lost, and works on the next try', async () => {
    const account = await renderAccount(<EmailSection />);
    const { faults } = account.logto;
    await openForm(account);

    faults.add({ path: '/api/verifications/verification-code', network: true, times: 1 });
    await sendCode(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
    expect(screen.getByLabelText('New email address')).toHaveValue(next);

    await account.user.click(screen.getByRole('button', { name: 'Send code' }));
    await screen.findByLabelText('Verification code');
    faults.add({ path, network: true, times: 1 });
    await typeCode(account, next);
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You seem to be offline/);
    expect(screen.getByLabelText('Verification code')).toHaveValue(codeFor(account, next));

    await account.user.click(screen.getByRole('button', { name: 'Confirm' }));
    await verifyWithPassword(account);
    await formClosed();
    expect(screen.getByText(next)).toBeVisible();
    expect(account.errors).toHaveLength(2);
  });

  it('opens the way out for someone who has no way to verify', async () => {
    const account = await renderAccount(<EmailSection />, { scenario: socialOnlyUser });
    await openForm(account, 'Add email');
    await sendCode(account);
    await typeCode(account, next);
    const dialog = await screen.findByRole('dialog', { name: 'Set a password first' });
    await account.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(screen.getByLabelText('Verification code')).toHaveValue(codeFor(account, next));
  });
});

describe('changing the email, when the server does not let users', () => {
  it('locks the row with the reason that the server gave, from then on', async () => {
    const account = await renderAccount(<EmailSection />, {
      withoutSettings: true,
      tenant: withPolicy({ email: 'ReadOnly' }),
    });
    await openForm(account);
    await sendCode(account);
    await typeCode(account, next);
    await verifyWithPassword(account);

    const reason = 'Your organization does not allow this to be changed.';
    await formClosed();
    const row = screen.getByRole('region', { name: 'Email' });
    expect(within(row).getByText(reason)).toBeVisible();
    expect(within(row).queryByRole('button')).toBeNull();
    expect(within(row).getByText(current)).toBeVisible();
    expect(within(row).getAllByText(reason)).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'Email' })).toHaveFocus();
  });

  it('reads the reason out', async () => {
    const account = await renderAccount(<EmailSection />, { scenario: thirdPartyClient });
    await openForm(account);
    await sendCode(account);
    const reason = 'This app may show your account, but not change it.';
    const row = screen.getByRole('region', { name: 'Email' });
    expect(await within(row).findByText(reason)).toBeVisible();
    expect(within(row).queryByRole('button')).toBeNull();
    expect(announced('assertive')).toEqual([reason]);
  });
});
