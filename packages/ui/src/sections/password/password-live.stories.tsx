import {
  everythingReadOnly,
  type FakeLogto,
  freshUser,
  fullUser,
  socialOnlyUser,
} from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
import { PasswordSection } from './password-section.tsx';

const meta = {
  title: 'Sections/Password/Live',
  component: PasswordSection,
  parameters: { account: fullUser },
} satisfies Meta<typeof PasswordSection>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The whole section, over a fake Logto. */
export const Ready: Story = {};

export const Empty: Story = { parameters: { account: socialOnlyUser } };

export const ReadOnly: Story = { parameters: { account: everythingReadOnly } };

export const Loading: Story = {
  parameters: {
    account: withFault(freshUser, { path: '/api/my-account', delay: 3_600_000 }),
  },
};

/** The rules cannot be read from this origin: the server says which of them the password breaks. */
export const RefusedByTheServer: Story = {
  parameters: {
    verified: true,
    account: async (logto: FakeLogto) => {
      const user = await freshUser(logto, {
        signInExperience: {
          passwordPolicy: { length: { min: 14 }, rejects: { pwned: false, words: ['kestrel'] } },
        },
      });
      logto.faults.add({ path: /^\/api\/\.well-known\//, network: true });
      return user;
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Change password' }));
    await userEvent.type(await canvas.findByLabelText('New password'), 'kestrel42');
    await userEvent.type(canvas.getByLabelText('Repeat the new password'), 'kestrel42{Enter}');
    await canvas.findAllByText(/^At least 14 characters\./);
  },
};

export const FirstPasswordSet: Story = {
  parameters: { account: socialOnlyUser },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Set password' }));
    await userEvent.type(await canvas.findByLabelText('New password'), 'new-Kestrel-42');
    await userEvent.type(canvas.getByLabelText('Repeat the new password'), 'new-Kestrel-42{Enter}');
    await canvas.findByText('You have a password');
  },
};
