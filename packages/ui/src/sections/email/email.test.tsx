import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type RenderedAccount, renderAccount } from '../../test/render-account.tsx';
import { EmailSection } from './index.ts';

const current = 'alice@example.com';

const typeNewEmail = async ({ user }: RenderedAccount, email: string) => {
  await user.click(await screen.findByRole('button', { name: 'Change email' }));
  await user.type(await screen.findByLabelText('New email address'), email);
  await user.click(screen.getByRole('button', { name: 'Send code' }));
};

const typeCode = async ({ user, logto }: RenderedAccount, recipient: string) => {
  const input = await screen.findByLabelText('Verification code');
  await user.type(input, logto.outbox.last(recipient)?.code ?? 'no code was sent');
};

const verifyWithPassword = async ({ user, signedIn }: RenderedAccount) => {
  const dialog = await screen.findByRole('dialog', { name: 'Verify it’s you' });
  const password = within(dialog).queryByRole('button', { name: /Password/ });
  if (password) await user.click(password);
  await user.type(await within(dialog).findByLabelText('Password'), signedIn.password ?? '');
  await user.click(within(dialog).getByRole('button', { name: 'Continue' }));
};

const requests = ({ logto }: RenderedAccount) =>
  logto.requests
    .filter(({ path }) => path === '/api/my-account/primary-email')
    .map(({ status }) => status);

describe('EmailSection', () => {
  it('shows the email', async () => {
    await renderAccount(<EmailSection />);
    expect(await screen.findByText(current)).toBeVisible();
  });

  it('changes the email: code to the new address, verification, repeated by itself', async () => {
    const account = await renderAccount(<EmailSection />);
    await typeNewEmail(account, 'new@example.com');
    await typeCode(account, 'new@example.com');
    await screen.findByRole('dialog');
    expect(requests(account)).toEqual([401]);
    await verifyWithPassword(account);

    expect(await screen.findByText('new@example.com')).toBeVisible();
    expect(requests(account)).toEqual([401, 204]);
    expect(screen.queryByText(current)).toBeNull();
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'email.changed']);
    expect(await screen.findByRole('button', { name: 'Change email' })).toHaveFocus();
  });
});
