import { fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { SessionsSection } from './sessions-section.tsx';

const path = '/api/my-account/sessions';

const meta = {
  title: 'Sections/Sessions (wired)',
  component: SessionsSection,
  parameters: { account: fullUser },
} satisfies Meta<typeof SessionsSection>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Locked: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Verify it’s you' });
  },
};

export const Verified: Story = {
  parameters: { verified: true },
  play: async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'Devices' });
  },
};

export const Loading: Story = {
  parameters: {
    account: (logto: Parameters<typeof fullUser>[0]) => {
      logto.faults.add({ path, delay: 600_000 });
      return fullUser(logto);
    },
  },
};

export const NotRead: Story = {
  parameters: {
    account: (logto: Parameters<typeof fullUser>[0]) => {
      logto.faults.add({ path, status: 500 });
      return fullUser(logto);
    },
  },
};
