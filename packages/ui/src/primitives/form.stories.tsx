import type { Meta, StoryObj } from '@storybook/react-vite';
import { Checkbox } from './checkbox.tsx';
import { CodeInput } from './code-input.tsx';
import { Field } from './field.tsx';
import { SearchIcon } from './icons/search-icon.tsx';
import { PasswordInput } from './password-input.tsx';
import { RequirementList } from './requirement-list.tsx';
import { Select } from './select.tsx';
import { Separator } from './separator.tsx';
import { Stack } from './stage.stories.kit.tsx';
import { Switch } from './switch.tsx';
import { TextInput } from './text-input.tsx';

const meta = { title: 'Primitives/Form', component: Field } satisfies Meta<typeof Field>;
export default meta;
type Story = StoryObj<typeof meta>;

const password = (
  <PasswordInput
    autoComplete="new-password"
    showLabel="Show password"
    hideLabel="Hide password"
    defaultValue="correct horse"
  />
);
const stateLabels = { met: 'met', unmet: 'not met', pending: 'not checked yet' };

export const Text: Story = {
  args: {
    label: 'New email',
    description: 'We will send a code to this address.',
    children: <TextInput type="email" placeholder="you@example.com" />,
  },
};

export const Optional: Story = {
  args: {
    label: 'Nickname',
    optionalLabel: 'Optional',
    children: <TextInput defaultValue="ada" />,
  },
};

export const WithError: Story = {
  args: {
    label: 'Username',
    error: 'This name is taken. Try another one.',
    children: <TextInput defaultValue="ada" />,
  },
};

export const States: Story = {
  args: { label: 'States', children: null },
  render: () => (
    <Stack>
      <Field label="Search">
        <TextInput leading={<SearchIcon size={16} />} placeholder="Find a device" />
      </Field>
      <Field label="Read only">
        <TextInput readOnly value="Managed by Example Inc." />
      </Field>
      <Field label="Disabled">
        <TextInput disabled defaultValue="Not now" />
      </Field>
      <Field label="Country">
        <Select
          placeholder="Choose a country"
          options={[
            { value: 'fr', label: 'France' },
            { value: 'gb', label: 'United Kingdom' },
          ]}
        />
      </Field>
    </Stack>
  ),
};

export const Password: Story = {
  args: { label: 'New password', children: password },
};

export const PasswordWithRules: Story = {
  args: { label: 'New password', children: null },
  render: () => (
    <Stack>
      <Field label="New password">{password}</Field>
      <RequirementList
        label="Your password needs"
        stateLabels={stateLabels}
        items={[
          { id: 'length', label: 'At least 8 characters', state: 'met' },
          { id: 'kinds', label: 'Letters and digits', state: 'unmet' },
          { id: 'leak', label: 'Not found in a data breach', state: 'pending' },
        ]}
      />
    </Stack>
  ),
};

export const Code: Story = {
  args: { label: 'Code', children: null },
  render: () => (
    <Stack>
      <Field label="Code" description="Sent to a•••@example.com">
        <CodeInput defaultValue="123" />
      </Field>
      <Field label="Wrong code" error="That code is wrong. Use the newest message.">
        <CodeInput defaultValue="123456" />
      </Field>
      <Field label="Code that is being checked">
        <CodeInput defaultValue="123456" busy />
      </Field>
    </Stack>
  ),
};

export const Choices: Story = {
  args: { label: 'Choices', children: null },
  render: () => (
    <Stack>
      <Checkbox
        label="Sign out everywhere else"
        description="All other devices have to sign in again."
        defaultChecked
      />
      <Checkbox label="I understand" error="Tick this to go on." />
      <Checkbox label="Not now" disabled />
      <Separator label="or" />
      <Switch
        label="Tell me about new sign-ins"
        description="By email, each time."
        defaultChecked
      />
      <Switch label="Off" />
      <Switch label="Being saved" defaultChecked busy />
      <Switch label="Not now" disabled />
    </Stack>
  ),
};
