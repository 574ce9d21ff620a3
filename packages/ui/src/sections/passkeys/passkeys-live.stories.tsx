import { everythingReadOnly, freshUser, fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
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

export const RenameOpen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'More for Work laptop' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Rename' }));
    await canvas.findByRole('textbox', { name: 'Name' });
  },
};
