import { type FakeLogto, fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { EnterpriseSection } from './enterprise-section.tsx';

const meta = {
  title: 'Sections/Enterprise/Live',
  component: EnterpriseSection,
  parameters: { account: fullUser },
} satisfies Meta<typeof EnterpriseSection>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Acme Workforce');
  },
};

export const Loading: Story = {
  parameters: {
    account: async (logto: FakeLogto) => {
      const user = await fullUser(logto);
      logto.faults.add({ path: '/oidc/me', delay: 3_600_000 });
      return user;
    },
  },
};

export const NotRead: Story = {
  parameters: {
    account: async (logto: FakeLogto) => {
      const user = await fullUser(logto);
      logto.faults.add({ path: '/oidc/me', status: 500 });
      return user;
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Try again' });
  },
};
