import { everythingReadOnly, freshUser, fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
import { PhoneSection } from './phone-section.tsx';

const meta = {
  title: 'Sections/Phone/Live',
  component: PhoneSection,
  parameters: { account: fullUser },
} satisfies Meta<typeof PhoneSection>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The whole section, over a fake Logto: every code goes to its outbox. */
export const Ready: Story = {};

export const ReadOnly: Story = { parameters: { account: everythingReadOnly } };

export const Loading: Story = {
  parameters: {
    account: withFault(freshUser, { path: '/api/my-account', delay: 3_600_000 }),
  },
};

export const Failed: Story = {
  parameters: {
    account: withFault(freshUser, { path: '/api/my-account', status: 500 }),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Try again' });
  },
};

export const FormOpen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Change phone number' }));
    await canvas.findByLabelText('New phone number');
  },
};
