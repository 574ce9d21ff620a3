import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FormResult } from '../../forms/form-result.ts';
import { UsernameView } from './username.view.tsx';
import { UsernameForm, type UsernameFormProps } from './username-form.tsx';
import { usernameRules } from './username-rules.ts';

const nothing = () => undefined;
const done = async (): Promise<FormResult> => ({ status: 'done' });
const never = () => new Promise<FormResult>(() => undefined);
const refused = (message: string, field?: string) => async (): Promise<FormResult> => ({
  status: 'failed',
  message,
  ...(field && { field }),
});

const meta = {
  title: 'Sections/Username',
  component: UsernameView,
  args: {
    username: 'alice',
    lock: undefined,
    removeLock: undefined,
    remaining: 'You can still sign in with your email or your Google account.',
    notice: undefined,
    removing: false,
    form: undefined,
    onEdit: nothing,
    onIntent: nothing,
    onRemove: nothing,
  },
} satisfies Meta<typeof UsernameView>;
export default meta;
type Story = StoryObj<typeof meta>;

const strict = usernameRules({
  minLength: 4,
  maxLength: 12,
  allowedChars: { lowercase: true, uppercase: false, numbers: true, underscore: false },
});
const form = (props: Partial<UsernameFormProps> = {}) => (
  <UsernameForm current="alice" rules={strict} onSubmit={done} onCancel={nothing} {...props} />
);

export const Ready: Story = {};

export const Empty: Story = { args: { username: null } };

export const ReadOnly: Story = {
  args: { lock: 'Your organization does not allow this to be changed.' },
};

export const NotShown: Story = {
  args: { username: undefined, lock: 'This app was not given access to this.' },
};

export const LastMethod: Story = {
  args: {
    removeLock: 'This is your only way to sign in. Add another one before you remove it.',
  },
};

export const AskingToRemove: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove username' }));
    await canvas.findByRole('alertdialog');
  },
};

export const Removing: Story = { args: { removing: true } };

export const RemovalFailed: Story = {
  args: { notice: 'You seem to be offline. Check your connection and try again.' },
};

export const Adding: Story = { args: { username: null, form: form({ current: null }) } };

export const Changing: Story = { args: { form: form() } };

export const RulesWhileTyping: Story = {
  args: { form: form({ current: null }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New username'), 'Al');
  },
};

export const RulesUnknown: Story = { args: { form: form({ rules: undefined }) } };

export const PasswordRuleViolation: Story = {
  args: { form: form({ current: null }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New username'), 'al{Enter}');
    await canvas.findAllByText('Use at least 4 characters.');
  },
};

export const Taken: Story = {
  args: {
    form: form({ onSubmit: refused('This username is taken. Try another one.', 'username') }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New username'), '2{Enter}');
    await canvas.findAllByText('This username is taken. Try another one.');
  },
};

export const Saving: Story = {
  args: { form: form({ onSubmit: never }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New username'), '2{Enter}');
  },
};

export const NotSaved: Story = {
  args: {
    form: form({
      onSubmit: refused('You seem to be offline. Check your connection and try again.'),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New username'), '2{Enter}');
    await canvas.findByRole('alert');
  },
};
