import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { draftsKey } from '../core/stored-account.ts';
import { type RenderedAccount, renderAccount } from '../test/render-account.tsx';
import { signInSections } from '../test/sign-in-sections.ts';
import { signedInAs } from '../test/signed-in-as.ts';
import { AccountCenter } from './account-center.tsx';

const address = 'alice@new.example';
const page = <AccountCenter sections={signInSections} />;
const told = /^Your session had ended, so you had to sign in again\./;

/** The session ends while an address is being typed: what the user sees then. */
const typeUntilItEnds = async () => {
  const onReauthenticate = vi.fn();
  const account = await renderAccount(page, { props: { onReauthenticate } });
  await account.user.click(await screen.findByRole('button', { name: 'Change email' }));
  await account.user.type(await screen.findByLabelText('New email address'), address);
  const { logto } = account;
  const gone = { status: 401, body: { code: 'auth.unauthorized', message: 'x' } };
  logto.faults.add({ path: /^\/api\/(my-account|verifications)/, ...gone });
  await account.user.click(screen.getByRole('button', { name: 'Send code' }));
  await waitFor(() => expect(onReauthenticate).toHaveBeenCalledTimes(1));
  return account;
};

/** The page is loaded again after the sign-in. */
const saveRedirectResult = ({ logto, signedIn, unmount }: RenderedAccount) => {
  unmount();
  logto.faults.clear();
  return renderAccount(page, { logto, scenario: async () => signedIn });
};

describe('the end of a session', () => {
  it('is told before the trip to sign in and after it, and what was typed is there', async () => {
    const account = await typeUntilItEnds();
    expect(
      await screen.findByText(/^Your session has ended\. .*What you typed is kept for you\.$/),
    ).toBeVisible();
    expect(screen.getByLabelText('New email address')).toHaveValue(address);

    const again = await saveRedirectResult(account);
    expect(await screen.findByText(told)).toHaveTextContent(/What you typed is still there\.$/);
    await again.user.click(screen.getByRole('button', { name: 'Continue where you were' }));
    expect(await screen.findByLabelText('New email address')).toHaveValue(address);
    expect(screen.queryByText(told)).toBeNull();
  });

  it('is told once', async () => {
    const account = await typeUntilItEnds();
    const again = await saveRedirectResult(account);
    await screen.findByText(told);
    await saveRedirectResult(again);
    await screen.findByText('alice@example.com');
    expect(screen.queryByText(told)).toBeNull();
  });

  it('tells nothing to another user, who finds nothing of what was typed', async () => {
    const account = await typeUntilItEnds();
    account.unmount();
    account.logto.faults.clear();
    await renderAccount(page, {
      logto: account.logto,
      scenario: signedInAs({ username: 'bob', primaryEmail: 'bob@example.com', password: 'x' }),
    });
    await screen.findByText('bob@example.com');
    await waitFor(() => expect(sessionStorage.getItem(draftsKey)).toBeNull());
    expect(screen.queryByText(told)).toBeNull();
    expect(Object.values(sessionStorage).join(' ')).not.toContain(address);
  });

  it('says nothing of typing where nothing was typed', async () => {
    const onReauthenticate = vi.fn();
    const account = await renderAccount(page, { props: { onReauthenticate } });
    await account.user.click(await screen.findByRole('button', { name: 'Change email' }));
    account.logto.faults.add({
      path: /^\/api\/my-account/,
      status: 401,
      body: { code: 'auth.unauthorized', message: 'x' },
    });
    window.dispatchEvent(new Event('focus'));
    await account.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await account.user.click(screen.getByRole('button', { name: 'Remove username' }));
    const dialog = await screen.findByRole('alertdialog');
    await account.user.click(
      [...dialog.querySelectorAll('button')].find((b) => b.textContent === 'Remove username') ??
        document.body,
    );
    await waitFor(() => expect(onReauthenticate).toHaveBeenCalled());
    await saveRedirectResult(account);
    expect(await screen.findByText(told)).toHaveTextContent(/sign in again\.$/);
    expect(screen.queryByRole('button', { name: 'Continue where you were' })).toBeNull();
  });
});
