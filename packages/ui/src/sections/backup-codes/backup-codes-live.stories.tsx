import { everythingReadOnly, freshUser, fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
import { BackupCodesSection } from './backup-codes-section.tsx';

const meta = {
  title: 'Sections/Backup codes/Live',
  component: BackupCodesSection,
  parameters: { account: fullUser },
} satisfies Meta<typeof BackupCodesSection>;
export default meta;
type Story = StoryObj<typeof meta>;

const list = '/api/my-account/mfa-verifications';

/** The whole section, over a fake Logto. */
export const Ready: Story = {};

export const Empty: Story = { parameters: { account: freshUser } };

export const ReadOnly: Story = { parameters: { account: everythingReadOnly } };

export const Loading: Story = {
  parameters: {
    account: withFault(fullUser, { path: list, delay: 3_600_000 }),
  },
};

export const Failed: Story = {
  parameters: {
    account: withFault(fullUser, { path: list, status: 500 }),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Try again' });
  },
};

export const Locked: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show codes' }));
    await canvas.findByRole('button', { name: 'Verify it’s you' });
  },
};

export const Shown: Story = {
  parameters: { verified: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show codes' }));
    await canvas.findByRole('button', { name: 'Hide codes' });
  },
};

export const Generating: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'More for backup codes' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Generate new codes' }));
    await canvas.findByRole('button', { name: 'Generate new codes' });
  },
};

export const Generated: Story = {
  parameters: { verified: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'More for backup codes' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Generate new codes' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Generate new codes' }));
    await canvas.findByRole('dialog', { name: 'Save your backup codes' });
  },
};
