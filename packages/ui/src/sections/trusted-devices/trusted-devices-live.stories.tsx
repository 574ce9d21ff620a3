import { accountScopes } from '@account-center/client';
import { type FakeLogto, fullUser, type SignedInUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { TrustedDevicesSection } from './trusted-devices-section.tsx';

const list = '/api/my-account/trusted-devices';

/** Someone in a tenant that has trusted devices, with a token that may see them. */
const inTenant =
  (control: 'Edit' | 'ReadOnly', change?: (logto: FakeLogto, user: SignedInUser) => void) =>
  async (logto: FakeLogto): Promise<SignedInUser> => {
    const signedIn = await fullUser(logto, {
      signInExperience: { singleSignOnEnabled: true, trustedDevice: { enabled: true } },
    });
    logto.updateTenant({ accountCenter: { fields: { trustedDevice: control } } });
    const scopes = ['offline_access', ...accountScopes];
    const { accessToken } = logto.signIn({ userId: signedIn.user.id, scopes });
    change?.(logto, signedIn);
    return { ...signedIn, accessToken, getAccessToken: async () => accessToken };
  };

const meta = {
  title: 'Sections/Trusted devices/Live',
  component: TrustedDevicesSection,
  parameters: { account: inTenant('Edit'), verified: true },
} satisfies Meta<typeof TrustedDevicesSection>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The whole section, over a fake Logto. */
export const Ready: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'Trusted devices' });
  },
};

export const Locked: Story = {
  parameters: { verified: false },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Verify it’s you' });
  },
};

export const Empty: Story = {
  parameters: {
    account: inTenant('Edit', (logto, { user }) =>
      logto.state.users.update(user.id, { trustedDevices: [] }),
    ),
  },
  play: async ({ canvas }) => {
    await canvas.findByText('No trusted devices');
  },
};

export const ReadOnly: Story = {
  parameters: { account: inTenant('ReadOnly') },
  play: async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'Trusted devices' });
  },
};

export const Loading: Story = {
  parameters: {
    account: inTenant('Edit', (logto) => logto.faults.add({ path: list, delay: 3_600_000 })),
  },
};

export const Failed: Story = {
  parameters: {
    account: inTenant('Edit', (logto) => logto.faults.add({ path: list, status: 500 })),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Try again' });
  },
};
