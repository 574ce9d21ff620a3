import {
  demoTenant,
  everythingReadOnly,
  type FakeLogto,
  freshUser,
  seedDemo,
  socialOnlyUser,
} from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
import { SocialSection } from './social-section.tsx';

const meta = {
  title: 'Sections/Connected accounts/Live',
  component: SocialSection,
  parameters: { account: (logto: FakeLogto) => seedDemo(logto) },
} satisfies Meta<typeof SocialSection>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The whole section, over a fake Logto in memory, whose providers have no pages that a browser could open. */
export const Ready: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Disconnect Octo' });
  },
};

export const NobodyToVerify: Story = {
  parameters: { account: (logto: FakeLogto) => socialOnlyUser(logto, demoTenant()) },
};

export const ReadOnly: Story = { parameters: { account: everythingReadOnly } };

export const Loading: Story = {
  parameters: {
    account: withFault(freshUser, { path: '/api/my-account', delay: 3_600_000 }),
  },
};

export const NotRead: Story = {
  parameters: {
    account: withFault(freshUser, { path: '/api/my-account', status: 500 }),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Try again' });
  },
};

export const Disconnected: Story = {
  parameters: { verified: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Disconnect Octo' }));
    const dialog = await canvas.findByRole('alertdialog');
    const confirm = [...dialog.querySelectorAll('button')].at(-1);
    if (confirm) await userEvent.click(confirm);
    await canvas.findByRole('button', { name: 'Connect Octo' });
  },
};
