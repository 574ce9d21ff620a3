import { everythingReadOnly, type FakeLogto, freshUser, fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { PasskeysSection } from './passkeys-section.tsx';

const meta = {
  title: 'Sections/Passkeys/Live',
  component: PasskeysSection,
  parameters: { account: fullUser },
} satisfies Meta<typeof PasskeysSection>;
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

export const RenameOpen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'More for Work laptop' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Rename' }));
    await canvas.findByRole('textbox', { name: 'Name' });
  },
};
