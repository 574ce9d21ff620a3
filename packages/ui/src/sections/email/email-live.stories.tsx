import {
  emailOnlyUser,
  everythingReadOnly,
  freshUser,
  fullUser,
  thirdPartyClient,
} from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
import { EmailSection } from './email-section.tsx';

const meta = {
  title: 'Sections/Email/Live',
  component: EmailSection,
  parameters: { account: fullUser },
} satisfies Meta<typeof EmailSection>;
export default meta;
type Story = StoryObj<typeof meta>;

const account = '/api/my-account';

/** The whole section, over a fake Logto: every code goes to its outbox. */
export const Ready: Story = {};

export const LastMethod: Story = { parameters: { account: emailOnlyUser } };

export const ReadOnly: Story = { parameters: { account: everythingReadOnly } };

export const ThirdPartyApp: Story = { parameters: { account: thirdPartyClient } };

export const Loading: Story = {
  parameters: {
    account: withFault(freshUser, { path: account, delay: 3_600_000 }),
  },
};

export const Failed: Story = {
  parameters: {
    account: withFault(freshUser, { path: account, status: 500 }),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Try again' });
  },
};

export const Offline: Story = {
  parameters: {
    account: withFault(freshUser, { path: account, network: true }),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Try again' });
  },
};

export const FormOpen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Change email' }));
    await canvas.findByLabelText('New email address');
  },
};

export const AskingForVerification: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove email' }));
    const dialog = await canvas.findByRole('alertdialog');
    const confirm = [...dialog.querySelectorAll('button')].at(-1);
    if (confirm) await userEvent.click(confirm);
    await canvas.findByRole('dialog', { name: 'Verify it’s you' });
  },
};

export const Removed: Story = {
  parameters: { verified: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove email' }));
    const dialog = await canvas.findByRole('alertdialog');
    const confirm = [...dialog.querySelectorAll('button')].at(-1);
    if (confirm) await userEvent.click(confirm);
    await canvas.findByText('No email');
  },
};
