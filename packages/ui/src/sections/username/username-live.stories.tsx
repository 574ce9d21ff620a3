import { everythingReadOnly, freshUser, fullUser, socialOnlyUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
import { UsernameSection } from './username-section.tsx';

const meta = {
  title: 'Sections/Username/Live',
  component: UsernameSection,
  parameters: { account: fullUser },
} satisfies Meta<typeof UsernameSection>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The whole section, over a fake Logto. */
export const Ready: Story = {};

export const Empty: Story = { parameters: { account: socialOnlyUser } };

export const ReadOnly: Story = { parameters: { account: everythingReadOnly } };

export const Loading: Story = {
  parameters: {
    account: withFault(freshUser, { path: '/api/my-account', delay: 3_600_000 }),
  },
};

export const Saved: Story = {
  parameters: { verified: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Change username' }));
    await userEvent.type(await canvas.findByLabelText('New username'), '_2{Enter}');
    await canvas.findByText('alice_2');
  },
};

export const NoWayToVerify: Story = {
  parameters: { account: socialOnlyUser },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add username' }));
    await userEvent.type(await canvas.findByLabelText('New username'), 'nova{Enter}');
    await canvas.findByRole('dialog');
  },
};
