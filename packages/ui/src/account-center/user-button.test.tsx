import { createFakeLogto, freshUser } from '@account-center/mocks';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { AccountProvider } from '../core/account-provider.tsx';
import { UserButton, type UserButtonProps } from './user-button.tsx';

const page = async (props: UserButtonProps = {}, onSignOut?: () => void) => {
  const logto = createFakeLogto({ latency: 1 });
  const { getAccessToken } = await freshUser(logto);
  return (
    <AccountProvider
      endpoint={logto.endpoint}
      getAccessToken={getAccessToken}
      fetch={(input, init) => logto.fetch(input, init)}
      onSignOut={onSignOut}
    >
      <UserButton {...props} />
    </AccountProvider>
  );
};
const renderPage = async (props?: UserButtonProps, onSignOut?: () => void) => {
  render(await page(props, onSignOut));
  return { user: userEvent.setup({ delay: null }) };
};
const button = () => screen.findByRole('button', { name: /^Account of / });
const items = async () =>
  (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);

describe('UserButton', () => {
  it('says who is signed in, and opens the account in a dialog', async () => {
    const { user } = await renderPage();
    await user.click(await button());
    expect(await screen.findByText('alice@example.com')).toBeVisible();
    expect(await items()).toEqual(['Manage account']);
    await user.click(screen.getByRole('menuitem', { name: 'Manage account' }));
    expect(await screen.findByRole('dialog', { name: 'Account settings' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(async () => expect(await button()).toHaveFocus());
  });

  it('has the host’s own items, and signs out as the provider says', async () => {
    const [onSignOut, onSelect, onManage] = [vi.fn(), vi.fn(), vi.fn()];
    const own: UserButtonProps['items'] = [
      { id: 'plans', label: 'Plans', href: '#plans' },
      { id: 'team', label: 'Team', onSelect },
    ];
    const { user } = await renderPage({ onManage, items: own }, onSignOut);
    const control = await button();
    await user.click(control);
    expect(await items()).toEqual(['Manage account', 'Plans', 'Team', 'Sign out']);
    expect(screen.getByRole('menuitem', { name: 'Plans' })).toHaveAttribute('href', '#plans');
    await user.click(screen.getByRole('menuitem', { name: 'Team' }));
    await waitFor(() => expect(onSelect).toHaveBeenCalledOnce());
    await user.click(control);
    await user.click(await screen.findByRole('menuitem', { name: 'Manage account' }));
    await waitFor(() => expect(onManage).toHaveBeenCalledOnce());
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(control);
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await waitFor(() => expect(onSignOut).toHaveBeenCalledOnce());
  });

  it('can be used with the keyboard alone', async () => {
    const onSignOut = vi.fn();
    const { user } = await renderPage({ onSignOut, manageHref: '/account' });
    (await button()).focus();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('menuitem', { name: 'Manage account' })).toHaveAttribute(
      'href',
      '/account',
    );
    await waitFor(() =>
      expect(screen.getByRole('menuitem', { name: 'Manage account' })).toHaveFocus(),
    );
    await user.keyboard('{End}');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Sign out' })).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(onSignOut).toHaveBeenCalledOnce());
  });

  it('stands there from the server on, in its final size', async () => {
    const html = renderToString(await page());
    expect(html).toContain('Your account</span>');
    expect(html).toContain('ac-skeleton');
  });
});
