import { fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
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
    account: withFault(fullUser, { path: '/oidc/me', delay: 3_600_000 }),
  },
};

export const NotRead: Story = {
  parameters: {
    account: withFault(fullUser, { path: '/oidc/me', status: 500 }),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Try again' });
  },
};
