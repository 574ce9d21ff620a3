import { fullUser } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  announced,
  cancelStepUp,
  formClosed,
  removeAndConfirm,
  requestsTo,
  verifyWithCode,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { renderAccount } from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { EmailSection } from './index.ts';

const path = '/api/my-account/primary-email';
const email = 'alice@example.com';
const only = { primaryEmail: email, password: 'Corr3ct-Horse!battery' };
const lastMethod = /^This is your only way to sign in\. Add another one/;

describe('removing the email', () => {
  it('says what remains before it asks', async () => {
    const { user } = await renderAccount(<EmailSection />, { scenario: fullUser });
    await user.click(await screen.findByRole('button', { name: 'Remove email' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Remove your email?' });
    expect(dialog).toHaveAccessibleDescription(
      `${email} will no longer be connected to your account. You won’t get codes there. ` +
        'You can still sign in with your username, your phone number, or your Mock Social account.',
    );
  });

  it('does nothing when the user says no', async () => {
    const account = await renderAccount(<EmailSection />);
    const remove = await screen.findByRole('button', { name: 'Remove email' });
    await account.user.click(remove);
    const dialog = await screen.findByRole('alertdialog');
    await account.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Remove email' })).toHaveFocus());
    expect(requestsTo(account, path)).toEqual([]);
  });

  it('asks for verification, goes on by itself, and leaves the focus in the row', async () => {
    const account = await renderAccount(<EmailSection />);
    await removeAndConfirm(account, 'Remove email');
    await verifyWithPassword(account);
    expect(await screen.findByText('No email')).toBeVisible();
    expect(requestsTo(account, path)).toEqual(['DELETE 401', 'DELETE 204']);
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'email.removed']);
    expect(announced('polite')).toContain('Email removed.');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add email' })).toHaveFocus());
  });

  it('can be verified with a code to the email itself', async () => {
    const account = await renderAccount(<EmailSection />);
    await removeAndConfirm(account, 'Remove email');
    await verifyWithCode(account, email);
    expect(await screen.findByText('No email')).toBeVisible();
    expect(account.signedIn.user.primaryEmail).toBeNull();
  });

  it('leaves everything as it is when verification is cancelled', async () => {
    const account = await renderAccount(<EmailSection />);
    await removeAndConfirm(account, 'Remove email');
    await cancelStepUp(account);
    const remove = await screen.findByRole('button', { name: 'Remove email' });
    await waitFor(() => expect(remove).toHaveFocus());
    expect(remove).not.toHaveAttribute('aria-busy');
    expect(screen.getByText(email)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(account.events).toEqual([]);
  });

  it('says in the row what went wrong, and works on the next try', async () => {
    const account = await renderAccount(<EmailSection />);
    account.logto.faults.add({ path, method: 'DELETE', network: true, times: 1 });
    await removeAndConfirm(account, 'Remove email');
    const row = screen.getByRole('region', { name: 'Email' });
    expect(await within(row).findByRole('alert')).toHaveTextContent(/^You seem to be offline/);

    await removeAndConfirm(account, 'Remove email');
    await verifyWithPassword(account);
    expect(await screen.findByText('No email')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('locks the row when the server refuses it for good, and says why once', async () => {
    const account = await renderAccount(<EmailSection />, {
      withoutSettings: true,
      tenant: withPolicy({ email: 'ReadOnly' }),
    });
    await removeAndConfirm(account, 'Remove email');
    await verifyWithPassword(account);
    await formClosed();
    const reason = 'Your organization does not allow this to be changed.';
    const row = screen.getByRole('region', { name: 'Email' });
    await waitFor(() => expect(within(row).getAllByText(reason)).toHaveLength(1));
    expect(within(row).queryByRole('button')).toBeNull();
    expect(announced('assertive')).toEqual([reason]);
  });
});

describe('the last way to sign in', () => {
  it('cannot be removed: the button says why and does nothing, also from the keyboard', async () => {
    const account = await renderAccount(<EmailSection />, { scenario: signedInAs(only) });
    const remove = await screen.findByRole('button', { name: 'Remove email' });
    await waitFor(() => expect(remove).toHaveAttribute('aria-disabled', 'true'));
    expect(remove).toHaveAccessibleDescription(expect.stringMatching(lastMethod));
    expect(screen.getByText(lastMethod)).toBeVisible();

    await account.user.tab();
    expect(screen.getByRole('button', { name: 'Change email' })).toHaveFocus();
    await account.user.tab();
    expect(remove).toHaveFocus();
    await account.user.keyboard('{Enter}');
    await account.user.keyboard(' ');
    await account.user.click(remove);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(requestsTo(account, path)).toEqual([]);
  });

  it('can be removed when there is an enterprise account', async () => {
    const identity = {
      id: 'sso',
      ssoConnectorId: 'acme',
      issuer: 'https://login.acme.example',
      identityId: 'alice',
      detail: {},
      createdAt: 0,
      updatedAt: 0,
    };
    const { user } = await renderAccount(<EmailSection />, {
      scenario: signedInAs({ ...only, ssoIdentities: [identity] }),
    });
    await user.click(await screen.findByRole('button', { name: 'Remove email' }));
    expect(await screen.findByRole('alertdialog')).toHaveTextContent(
      'You can still sign in with your organization’s single sign-on.',
    );
  });

  it('is left to the server to say when some of them are hidden from this page', async () => {
    const account = await renderAccount(<EmailSection />, {
      scenario: signedInAs(only),
      tenant: withPolicy({ username: 'Off' }),
    });
    await account.user.click(await screen.findByRole('button', { name: 'Remove email' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('Make sure that you can still sign in another way.');
    await account.user.click(within(dialog).getByRole('button', { name: 'Remove email' }));
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(lastMethod);
    expect(screen.getByText(email)).toBeVisible();
  });
});
