import { everythingReadOnly, freshUser, fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
import { TwoStepSection } from './two-step-section.tsx';

const meta = {
  title: 'Sections/Two-step verification/Live',
  component: TwoStepSection,
  parameters: { account: fullUser },
} satisfies Meta<typeof TwoStepSection>;
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
