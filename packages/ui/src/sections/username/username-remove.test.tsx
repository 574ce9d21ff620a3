import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  announced,
  cancelStepUp,
  removeAndConfirm,
  requestsTo,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { renderAccount } from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { UsernameSection } from './index.ts';

const only = { username: 'sam', password: 'Corr3ct-Horse!battery' };

describe('removing the username', () => {
  it('says what remains before it asks', async () => {
    const { user } = await renderAccount(<UsernameSection />);
    await user.click(await screen.findByRole('button', { name: 'Remove username' }));
    expect(
      await screen.findByRole('alertdialog', { name: 'Remove your username?' }),
    ).toHaveAccessibleDescription(
      'You won’t be able to sign in as alice any more, and others may take this name. ' +
        'You can still sign in with your email or your phone number.',
    );
  });

  it('asks for verification, goes on by itself, and leaves the focus in the row', async () => {
    const account = await renderAccount(<UsernameSection />);
    await removeAndConfirm(account, 'Remove username');
    await verifyWithPassword(account);
    expect(await screen.findByText('No username')).toBeVisible();
    expect(account.signedIn.user.username).toBeNull();
    expect(account.events.map(({ type }) => type)).toEqual([
      'step-up.verified',
      'username.removed',
    ]);
    expect(announced('polite')).toContain('Username removed.');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add username' })).toHaveFocus());
  });

  it('leaves everything as it is when verification is cancelled', async () => {
    const account = await renderAccount(<UsernameSection />);
    await removeAndConfirm(account, 'Remove username');
    await cancelStepUp(account);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Remove username' })).toHaveFocus(),
    );
    expect(screen.getByText('alice')).toBeVisible();
    expect(account.events).toEqual([]);
  });

  it('is locked with the reason when it is the last way to sign in', async () => {
    const account = await renderAccount(<UsernameSection />, { scenario: signedInAs(only) });
    const remove = await screen.findByRole('button', { name: 'Remove username' });
    await waitFor(() => expect(remove).toHaveAttribute('aria-disabled', 'true'));
    expect(remove).toHaveAccessibleDescription(/^This is your only way to sign in/);
    await account.user.tab();
    await account.user.tab();
    expect(remove).toHaveFocus();
    await account.user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(requestsTo(account, '/api/my-account')).toEqual(['GET 200']);
  });
});
