import { freshUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { AccountCenterDialog } from './account-center-dialog.tsx';

const meta = {
  title: 'Account center/Dialog',
  component: AccountCenterDialog,
  args: { trigger: <button type="button">Account settings</button> },
  parameters: { account: freshUser, ownWords: true },
} satisfies Meta<typeof AccountCenterDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Closed: Story = {};

/** A sheet where the screen is narrow. */
export const Open: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Account settings' }));
    await canvas.findByRole('dialog', { name: 'Account settings' }, { timeout: 5000 });
  },
};
