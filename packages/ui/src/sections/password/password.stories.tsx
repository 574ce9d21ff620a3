import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FormResult } from '../../forms/form-result.ts';
import { PasswordView } from './password.view.tsx';
import { PasswordForm, type PasswordFormProps } from './password-form.tsx';
import { passwordRules } from './password-rules.ts';

const nothing = () => undefined;
const done = async (): Promise<FormResult> => ({ status: 'done' });
const never = () => new Promise<FormResult>(() => undefined);
const refused = (message: string, field?: string) => async (): Promise<FormResult> => ({
  status: 'failed',
  message,
  ...(field && { field }),
});

const meta = {
  title: 'Sections/Password',
  component: PasswordView,
  args: {
    hasPassword: true,
    lock: undefined,
    form: undefined,
    onEdit: nothing,
    onIntent: nothing,
  },
} satisfies Meta<typeof PasswordView>;
export default meta;
type Story = StoryObj<typeof meta>;

const strict = passwordRules({
  length: { min: 10, max: 64 },
  characterTypes: { min: 3 },
  rejects: { words: ['acme'] },
});
const form = (props: Partial<PasswordFormProps> = {}) => (
  <PasswordForm
    rules={strict}
    personal={['alice', 'liddell']}
    username="alice"
    isChange
    onSubmit={done}
    onCancel={nothing}
    {...props}
  />
);

export const Ready: Story = {};

export const Empty: Story = { args: { hasPassword: false } };

export const ReadOnly: Story = {
  args: { lock: 'Your organization does not allow this to be changed.' },
};

export const NotShown: Story = {
  args: { hasPassword: undefined, lock: 'This app was not given access to this.' },
};

export const SettingTheFirst: Story = {
  args: { hasPassword: false, form: form({ isChange: false, rules: passwordRules({}) }) },
};

export const Changing: Story = { args: { form: form() } };

export const RulesWhileTyping: Story = {
  args: { form: form() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'alice123');
  },
};

export const RulesMet: Story = {
  args: { form: form() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'new-Kestrel-42');
  },
};

export const RulesUnknown: Story = { args: { form: form({ rules: undefined }) } };

export const Shown: Story = {
  args: { form: form() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'new-Kestrel-42');
    const [show] = canvas.getAllByRole('button', { name: 'Show password' });
    if (show) await userEvent.click(show);
  },
};

export const Mismatch: Story = {
  args: { form: form() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'new-Kestrel-42');
    await userEvent.type(canvas.getByLabelText('Repeat the new password'), 'new-Kestrel{Enter}');
    await canvas.findAllByText('The two passwords are not the same.');
  },
};

export const Leaked: Story = {
  args: {
    form: form({
      onSubmit: refused(
        'This password is known from a data leak. Choose a different one.',
        'newPassword',
      ),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'new-Kestrel-42');
    await userEvent.type(canvas.getByLabelText('Repeat the new password'), 'new-Kestrel-42{Enter}');
    await canvas.findAllByText(/known from a data leak\. Choose/);
  },
};

export const Saving: Story = {
  args: { form: form({ onSubmit: never }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'new-Kestrel-42');
    await userEvent.type(canvas.getByLabelText('Repeat the new password'), 'new-Kestrel-42{Enter}');
  },
};

export const NotSaved: Story = {
  args: {
    form: form({
      onSubmit: refused('You seem to be offline. Check your connection and try again.'),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'new-Kestrel-42');
    await userEvent.type(canvas.getByLabelText('Repeat the new password'), 'new-Kestrel-42{Enter}');
    await canvas.findByRole('alert');
  },
};
