import { everythingReadOnly, type FakeLogto, freshUser, fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
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
    account: async (logto: FakeLogto) => {
      const user = await fullUser(logto);
      logto.faults.add({ path: list, delay: 3_600_000 });
      return user;
    },
  },
};

export const Failed: Story = {
  parameters: {
    account: async (logto: FakeLogto) => {
      const user = await fullUser(logto);
      logto.faults.add({ path: list, status: 500 });
      return user;
    },
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
