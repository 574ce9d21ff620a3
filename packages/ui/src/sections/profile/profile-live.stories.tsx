import {
  everythingReadOnly,
  type FakeLogto,
  freshUser,
  fullUser,
  socialOnlyUser,
  type TenantPatch,
  thirdPartyClient,
} from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { everyKindOfField, withProfileFields } from '../../test/profile-tenant.ts';
import { withFault } from '../../test/with-fault.ts';
import { ProfileSection } from './profile-section.tsx';

const tenant = withProfileFields(everyKindOfField, { avatarStorage: true });
/** A full user without a picture: a page cannot load one from a server that lives in its own memory. */
const withoutPicture = async (logto: FakeLogto, patch: TenantPatch) => {
  const user = await fullUser(logto, patch);
  await logto.fetch(`${logto.endpoint}/api/my-account`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${user.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ avatar: null }),
  });
  return user;
};
const fullUserIn = (patch: TenantPatch) => (logto: FakeLogto) => withoutPicture(logto, patch);

const meta = {
  title: 'Sections/Profile/Live',
  component: ProfileSection,
  parameters: { account: fullUserIn(tenant) },
} satisfies Meta<typeof ProfileSection>;
export default meta;
type Story = StoryObj<typeof meta>;

const account = '/api/my-account';

/** The whole section over a fake Logto, with a field of each kind. */
export const EveryKind: Story = {};

export const StandardClaims: Story = {
  parameters: {
    account: fullUserIn({
      accountCenter: { fields: { name: 'Edit', avatar: 'Edit', profile: 'Edit' } },
    }),
  },
};

/** The server says so when the first picture is sent. */
export const WithoutStorage: Story = {
  parameters: {
    account: fullUserIn(withProfileFields(everyKindOfField, { avatarStorage: false })),
  },
};

export const Empty: Story = { parameters: { account: socialOnlyUser } };

export const ReadOnly: Story = { parameters: { account: everythingReadOnly } };

export const ThirdPartyApp: Story = { parameters: { account: thirdPartyClient } };

/** What is saved is shown at once, and taken back two seconds later. */
export const Refused: Story = {
  parameters: {
    account: async (logto: FakeLogto) => {
      const user = await withoutPicture(logto, tenant);
      logto.faults.add({ path: account, method: 'PATCH', status: 500, delay: 2000 });
      return user;
    },
  },
};

export const Loading: Story = {
  parameters: {
    account: withFault(freshUser, { path: account, delay: 3_600_000 }),
  },
};

export const Failed: Story = {
  parameters: {
    account: withFault(freshUser, { path: account, status: 500 }),
  },
};
