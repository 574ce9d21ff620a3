import { everythingReadOnly, freshUser, fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
import { AuthenticatorSection } from './authenticator-section.tsx';

const meta = {
  title: 'Sections/Authenticator app/Live',
  component: AuthenticatorSection,
  parameters: { account: fullUser },
} satisfies Meta<typeof AuthenticatorSection>;
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

export const FormOpen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Replace your authenticator app' }),
    );
    await canvas.findByRole('img', { name: 'QR code for your authenticator app' });
  },
};
