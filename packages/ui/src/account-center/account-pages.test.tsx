import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { EmailSection } from '../sections/email/index.ts';
import { PasswordSection } from '../sections/password/index.ts';
import { UsernameSection } from '../sections/username/index.ts';
import { removeAndConfirm } from '../test/account-steps.ts';
import { type RenderAccountOptions, renderAccount } from '../test/render-account.tsx';
import { signedInAs } from '../test/signed-in-as.ts';
import { withPolicy } from '../test/with-policy.ts';
import { AccountCenter } from './account-center.tsx';
import type { AccountCenterSection } from './account-groups.ts';
import { AccountPages } from './account-pages.tsx';

const twoGroups: readonly AccountCenterSection[] = [
  { id: 'username', group: 'profile', field: 'username', Component: UsernameSection },
  { id: 'email', group: 'profile', field: 'email', Component: EmailSection },
  { id: 'password', group: 'signIn', field: 'password', Component: PasswordSection },
];

const Bills = () => <p>All paid</p>;

const render = (options?: RenderAccountOptions) =>
  renderAccount(<AccountPages sections={twoGroups} headingLevel={2} />, options);
const navigation = () => screen.getByRole('navigation', { name: 'Account settings' });
const group = (name: string) => within(navigation()).getByRole('button', { name });
const title = () => screen.getByRole('heading', { level: 2 });
const page = (container: HTMLElement) => container.querySelector('.ac-account');

describe('several groups', () => {
  it('shows the first one, and all of them in the navigation', async () => {
    const { container } = await render();
    await screen.findByText('alice');
    expect(
      within(navigation())
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Profile', 'Sign-in']);
    expect(group('Profile')).toHaveAttribute('aria-current', 'page');
    expect(group('Sign-in')).not.toHaveAttribute('aria-current');
    expect(title()).toHaveTextContent('Profile');
    expect(screen.queryByText('You have a password')).toBeNull();
    // On a narrow container the list comes first.
    expect(page(container)).toHaveAttribute('data-view', 'list');
  });

  it('brings up the page of the group that was chosen, with the focus on its title', async () => {
    const { user, container } = await render();
    await screen.findByText('alice');
    await user.click(group('Sign-in'));
    expect(title()).toHaveTextContent('Sign-in');
    expect(title()).toHaveFocus();
    expect(screen.getByText('You have a password')).toBeVisible();
    expect(screen.queryByText('alice')).toBeNull();
    expect(group('Sign-in')).toHaveAttribute('aria-current', 'page');
    expect(page(container)).toHaveAttribute('data-view', 'page');
  });

  it('goes back to the list, with the focus on the group that was left', async () => {
    const { user, container } = await render();
    await screen.findByText('alice');
    await user.click(group('Sign-in'));
    await user.click(screen.getByRole('button', { name: 'All settings' }));
    expect(page(container)).toHaveAttribute('data-view', 'list');
    expect(group('Sign-in')).toHaveFocus();
  });

  it('can be gone through with the keyboard alone', async () => {
    const { user } = await render();
    await screen.findByText('alice');
    await user.tab();
    expect(group('Profile')).toHaveFocus();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(title()).toHaveTextContent('Sign-in');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Change password' })).toHaveFocus();
  });

  it('needs no navigation when the policy leaves one', async () => {
    const { container } = await render({ tenant: withPolicy({ password: 'Off' }) });
    await screen.findByText('alice');
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByRole('button', { name: 'All settings' })).toBeNull();
    expect(page(container)).toHaveAttribute('data-single');
  });

  it('brings up the section that something else asks for', async () => {
    const identities = { 'mock-social': { userId: 'nova', details: { id: 'nova' } } };
    const rendered = await render({ scenario: signedInAs({ username: 'nova', identities }) });
    await removeAndConfirm(rendered, 'Remove username');
    await rendered.user.click(await screen.findByRole('button', { name: 'Set a password' }));
    expect(await screen.findByLabelText('New password')).toHaveFocus();
    expect(title()).toHaveTextContent('Sign-in');
    expect(page(rendered.container)).toHaveAttribute('data-view', 'page');
  });
});

describe('sections that are loaded when they are shown', () => {
  const lazy = () => {
    const preload = vi.fn();
    return { preload, Component: Object.assign(() => <p>Arrived</p>, { preload }) };
  };
  const renderTwo = () => {
    const first = lazy();
    const second = lazy();
    const off = lazy();
    const sections: readonly AccountCenterSection[] = [
      { id: 'one', group: 'profile', Component: first.Component },
      { id: 'two', group: 'access', Component: second.Component },
      { id: 'off', group: 'access', field: 'email', Component: off.Component },
    ];
    const rendered = renderAccount(<AccountPages sections={sections} headingLevel={2} />, {
      tenant: withPolicy({ email: 'Off' }),
    });
    return { first, second, off, rendered };
  };

  it('are loaded when the browser has nothing else to do, those that are off left out', async () => {
    const idle: Array<(deadline: unknown) => void> = [];
    vi.stubGlobal('requestIdleCallback', (work: (deadline: unknown) => void) => idle.push(work));
    vi.stubGlobal('cancelIdleCallback', () => undefined);
    const { first, second, off, rendered } = renderTwo();
    const { unmount } = await rendered;
    expect(second.preload).not.toHaveBeenCalled();
    for (const work of idle) work({ didTimeout: false });
    expect(first.preload).toHaveBeenCalled();
    expect(second.preload).toHaveBeenCalled();
    expect(off.preload).not.toHaveBeenCalled();
    unmount();
    vi.unstubAllGlobals();
  });

  it('are loaded when the pointer or the focus comes near their group', async () => {
    const { first, second, rendered } = renderTwo();
    const { user } = await rendered;
    await user.hover(group('Devices and apps'));
    expect(second.preload).toHaveBeenCalledTimes(1);
    expect(first.preload).not.toHaveBeenCalled();
    act(() => group('Profile').focus());
    expect(first.preload).toHaveBeenCalledTimes(1);
  });
});

describe('pages of the host', () => {
  it('stand beside the others, with their own words', async () => {
    const billing = { id: 'billing', title: 'Billing', hint: 'What you pay.' };
    const { user } = await renderAccount(
      <AccountCenter
        sections={(builtIn) => [{ id: 'bills', group: billing, Component: Bills }, ...builtIn]}
      />,
    );
    expect(await screen.findByText('All paid')).toBeVisible();
    expect(title()).toHaveTextContent('Billing');
    expect(screen.getByText('What you pay.')).toBeVisible();
    await user.click(group('Sign-in'));
    expect(await screen.findByText('alice@example.com')).toBeVisible();
    expect(screen.queryByText('All paid')).toBeNull();
  });
});
