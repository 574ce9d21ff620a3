import { everythingReadOnly, type FakeLogto, freshUser, fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
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
    account: async (logto: FakeLogto) => {
      const user = await freshUser(logto);
      logto.faults.add({ path: '/api/my-account', delay: 3_600_000 });
      return user;
    },
  },
};

export const Failed: Story = {
  parameters: {
    account: async (logto: FakeLogto) => {
      const user = await freshUser(logto);
      logto.faults.add({ path: '/api/my-account', status: 500 });
      return user;
    },
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
