import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FormResult } from '../../forms/form-result.ts';
import { EmailView } from './email.view.tsx';
import { EmailForm, type EmailFormProps } from './email-form.tsx';

const nothing = () => undefined;
const done = async (): Promise<FormResult> => ({ status: 'done' });
const never = () => new Promise<FormResult>(() => undefined);
const refused = (message: string, field?: string) => async (): Promise<FormResult> => ({
  status: 'failed',
  message,
  ...(field && { field }),
});

const meta = {
  title: 'Sections/Email',
  component: EmailView,
  args: {
    email: 'alice@example.com',
    lock: undefined,
    removeLock: undefined,
    remaining: 'You can still sign in with your username or your Google account.',
    notice: undefined,
    removing: false,
    form: undefined,
    onEdit: nothing,
    onIntent: nothing,
    onRemove: nothing,
  },
} satisfies Meta<typeof EmailView>;
export default meta;
type Story = StoryObj<typeof meta>;

const form = (props: Partial<EmailFormProps> = {}) => (
  <EmailForm
    current="alice@example.com"
    sent={undefined}
    onSend={done}
    onConfirm={done}
    onBack={nothing}
    onCancel={nothing}
    {...props}
  />
);
const sent = { destination: 'alice.liddell@example.com', sentAt: Date.now() };

export const Ready: Story = {};

export const Empty: Story = { args: { email: null } };

export const LongAddress: Story = {
  args: { email: 'a.very.long.address.that.no one.would.type@department.of-something.example.com' },
};

export const ReadOnly: Story = {
  args: { lock: 'Your organization does not allow this to be changed.' },
};

export const EmptyAndReadOnly: Story = {
  args: { email: null, lock: 'Your organization does not allow this to be changed.' },
};

export const NotShown: Story = {
  args: { email: undefined, lock: 'This app was not given access to this.' },
};

export const LastMethod: Story = {
  args: {
    removeLock: 'This is your only way to sign in. Add another one before you remove it.',
  },
};

export const AskingToRemove: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove email' }));
    await canvas.findByRole('alertdialog');
  },
};

export const Removing: Story = { args: { removing: true } };

export const RemovalFailed: Story = {
  args: { notice: 'You seem to be offline. Check your connection and try again.' },
};

export const Adding: Story = { args: { email: null, form: form({ current: null }) } };

export const Changing: Story = { args: { form: form() } };

export const AddressWithAnError: Story = {
  args: { form: form({ onSend: refused('This email address is not allowed here.', 'email') }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New email address'), 'alice@blocked.example');
    await userEvent.click(canvas.getByRole('button', { name: 'Send code' }));
    await canvas.findAllByText('This email address is not allowed here.');
  },
};

export const CodeNotSent: Story = {
  args: {
    form: form({
      onSend: refused('Too many codes were sent. Wait ten minutes before you ask for another.'),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New email address'), 'alice@new.example');
    await userEvent.click(canvas.getByRole('button', { name: 'Send code' }));
    await canvas.findByRole('alert');
  },
};

export const SendingTheCode: Story = {
  args: { form: form({ onSend: never }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New email address'), 'alice@new.example{Enter}');
  },
};

export const CodeSent: Story = { args: { form: form({ sent }) } };

export const WrongCode: Story = {
  args: {
    form: form({
      sent,
      onConfirm: refused('That code is not correct. Check it and try again.', 'code'),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Verification code'), '123456');
    await canvas.findAllByText('That code is not correct. Check it and try again.');
  },
};

export const AddressTaken: Story = {
  args: {
    form: form({ sent, onConfirm: refused('Another account already uses this email.', 'email') }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Verification code'), '123456');
    await canvas.findByRole('alert');
  },
};

export const CheckingTheCode: Story = {
  args: { form: form({ sent, onConfirm: never }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Verification code'), '123456');
  },
};
