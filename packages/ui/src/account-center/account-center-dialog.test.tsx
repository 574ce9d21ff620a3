import { fullUser } from '@account-center/mocks';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FlowResult } from '../core/flows/flows.ts';
import { type AccountFlows, useAccountFlows } from '../data/use-account-flows.ts';
import { stepUpDialog, verifyWithPassword } from '../test/account-steps.ts';
import { renderAccount } from '../test/render-account.tsx';
import { AccountCenterDialog } from './account-center-dialog.tsx';

const dialog = () => screen.findByRole('dialog', { name: 'Account settings' });
const opener = <button type="button">Settings</button>;

let control: AccountFlows;
const Host = () => {
  control = useAccountFlows();
  return null;
};

const focused = () => document.activeElement as HTMLElement | null;

describe('AccountCenterDialog', () => {
  it('opens from its trigger, closes with Escape, and gives the focus back', async () => {
    const { user } = await renderAccount(<AccountCenterDialog trigger={opener} />);
    const button = screen.getByRole('button', { name: 'Settings' });
    expect(button).toHaveAttribute('aria-haspopup', 'dialog');
    await user.click(button);
    const opened = await dialog();
    expect(await within(opened).findByRole('navigation')).toBeVisible();
    expect(within(opened).getByRole('heading', { level: 3, name: 'Profile' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(button).toHaveFocus();
  });

  it('shows the verification on top, and Escape closes that one alone', async () => {
    const account = await renderAccount(<AccountCenterDialog trigger={opener} />, {
      scenario: fullUser,
    });
    const { user } = account;
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    const opened = await dialog();
    await user.click(await within(opened).findByRole('button', { name: 'Devices and apps' }));
    const [gate] = await within(opened).findAllByRole('button', { name: 'Verify it’s you' });
    await user.click(gate as HTMLElement);
    const verification = await stepUpDialog();
    await waitFor(() => expect(verification).toContainElement(focused()));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getAllByRole('dialog')).toHaveLength(1));
    expect(await dialog()).toBeVisible();
    await user.click(gate as HTMLElement);
    await verifyWithPassword(account);
    expect(await within(opened).findByRole('list', { name: 'Devices' })).toBeVisible();
  });

  it('has its messages inside, where the keyboard can reach what they offer', async () => {
    const { user } = await renderAccount(<AccountCenterDialog trigger={opener} />);
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    const opened = await dialog();
    await user.click(await within(opened).findByRole('button', { name: 'Edit Name' }));
    const field = await within(opened).findByRole('textbox', { name: 'Name' });
    await user.type(field, ' the First{Enter}');
    const undo = await within(opened).findByRole('button', { name: 'Undo' });
    expect(opened).toContainElement(undo);
    for (let presses = 0; presses < 60 && document.activeElement !== undo; presses += 1) {
      await user.tab();
    }
    expect(undo).toHaveFocus();
  });

  it('is opened by a task that nothing else can show, and closing it cancels that', async () => {
    const { user } = await renderAccount(
      <>
        <AccountCenterDialog />
        <Host />
      </>,
    );
    const ends: FlowResult[] = [];
    act(() => void control.open('username.change').then((end) => ends.push(end)));
    const opened = await dialog();
    expect(await within(opened).findByLabelText('New username')).toHaveFocus();
    expect(ends).toEqual([]);
    await user.click(within(opened).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(ends).toEqual([{ status: 'cancelled' }]));
  });
});
