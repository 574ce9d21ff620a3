import type { Account, TenantSettings } from '@account-center/client';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FormResult } from '../../forms/form-result.ts';
import { everyKindOfField } from '../../test/profile-tenant.ts';
import { AvatarUrlForm } from './avatar-url-form.tsx';
import { PictureChooser } from './picture-chooser.tsx';
import { ProfileView, type ProfileViewProps } from './profile.view.tsx';
import { profileEntries } from './profile-entries.ts';
import { ProfileForm } from './profile-form.tsx';

const nothing = () => undefined;
const done = async (): Promise<FormResult> => ({ status: 'done' });

const alice: Account = {
  id: 'alice',
  name: 'Alice Liddell',
  profile: {
    givenName: 'Alice',
    familyName: 'Liddell',
    website: 'https://alice.example.com',
    address: { streetAddress: '1 Deanery Road', locality: 'Oxford', country: 'GB' },
  },
  customData: {
    company: 'Acme',
    employees: 12,
    hired: '05/04/1990',
    newsletter: 'true',
    size: 'l',
  },
};

const settings = {
  accountCenter: {
    enabled: true,
    fields: {},
    profileFields: everyKindOfField.map(({ name }) => ({ name })),
  },
  signInExperience: { customProfileFieldCatalog: everyKindOfField },
} as unknown as TenantSettings;

const entriesOf = (account: Account, lock?: 'policy_read_only') =>
  profileEntries(settings, account, () => ({ visible: true, ...(lock && { lock }) }));
const entries = entriesOf(alice);

const avatar: NonNullable<ProfileViewProps['avatar']> = {
  url: null,
  name: 'Alice Liddell',
  lock: undefined,
  form: undefined,
  removing: false,
  onEdit: nothing,
  onIntent: nothing,
  onRemove: nothing,
};

const meta = {
  title: 'Sections/Profile',
  component: ProfileView,
  args: {
    avatar,
    entries: entries.map((entry) => ({ entry, lock: undefined })),
    notice: undefined,
    onEditAgain: undefined,
    onDismiss: nothing,
    open: undefined,
    form: undefined,
    onEdit: nothing,
    onIntent: nothing,
  },
} satisfies Meta<typeof ProfileView>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The view with the form of one field open. */
const editing = (name: string): Story => {
  const entry = entries.find((candidate) => candidate.name === name);
  if (!entry) throw new TypeError(`There is no field ${name}`);
  return {
    args: {
      open: name,
      form: <ProfileForm entry={entry} draft={entry.draft} onSubmit={done} onCancel={nothing} />,
    },
  };
};

export const Ready: Story = {};

export const Empty: Story = {
  args: { entries: entriesOf({ id: 'bob' }).map((entry) => ({ entry, lock: undefined })) },
};

const readOnly = 'Your organization does not allow this to be changed.';

export const ReadOnly: Story = {
  args: {
    avatar: { ...avatar, lock: readOnly },
    entries: entriesOf(alice, 'policy_read_only').map((entry) => ({ entry, lock: readOnly })),
  },
};

export const Refused: Story = {
  args: {
    notice: 'Something went wrong on the server. Try again in a moment.',
    onEditAgain: nothing,
  },
};

export const ChoosingAPicture: Story = {
  args: {
    avatar: {
      ...avatar,
      form: (
        <PictureChooser
          error={undefined}
          onChoose={nothing}
          onIntent={nothing}
          onCancel={nothing}
        />
      ),
    },
  },
};

export const RefusedPicture: Story = {
  args: {
    avatar: {
      ...avatar,
      form: (
        <PictureChooser
          error="This file has 21.1 MB. Choose one with 20 MB at most."
          onChoose={nothing}
          onIntent={nothing}
          onCancel={nothing}
        />
      ),
    },
  },
};

export const PictureByAddress: Story = {
  args: { avatar: { ...avatar, form: <AvatarUrlForm onSubmit={done} onCancel={nothing} /> } },
};

export const TextField: Story = editing('company');
export const NumberField: Story = editing('employees');
export const DateField: Story = editing('hired');
export const CheckboxField: Story = editing('newsletter');
export const SelectField: Story = editing('size');
export const UrlField: Story = editing('website');
export const RegexField: Story = editing('vat');
export const AddressField: Story = editing('address');
export const FullnameField: Story = editing('fullname');
