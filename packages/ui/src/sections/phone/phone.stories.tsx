import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FormResult } from '../../forms/form-result.ts';
import { PhoneView } from './phone.view.tsx';
import { PhoneForm, type PhoneFormProps } from './phone-form.tsx';

const nothing = () => undefined;
const done = async (): Promise<FormResult> => ({ status: 'done' });
const never = () => new Promise<FormResult>(() => undefined);
const refused = (message: string, field?: string) => async (): Promise<FormResult> => ({
  status: 'failed',
  message,
  ...(field && { field }),
});

const meta = {
  title: 'Sections/Phone',
  component: PhoneView,
  args: {
    phone: '14155550123',
    lock: undefined,
    removeLock: undefined,
    remaining: 'You can still sign in with your username or your email.',
    notice: undefined,
    removing: false,
    form: undefined,
    onEdit: nothing,
    onIntent: nothing,
    onRemove: nothing,
  },
} satisfies Meta<typeof PhoneView>;
export default meta;
type Story = StoryObj<typeof meta>;

const form = (props: Partial<PhoneFormProps> = {}) => (
  <PhoneForm
    current="14155550123"
    sent={undefined}
    onSend={done}
    onConfirm={done}
    onBack={nothing}
    onCancel={nothing}
    {...props}
  />
);
const sent = { destination: '4915123456789', sentAt: Date.now() };
const readOnly = 'Your organization does not allow this to be changed.';

export const Ready: Story = {};

export const Empty: Story = { args: { phone: null } };

export const ReadOnly: Story = { args: { lock: readOnly } };

export const EmptyAndReadOnly: Story = { args: { phone: null, lock: readOnly } };

export const NotShown: Story = {
  args: { phone: undefined, lock: 'This app was not given access to this.' },
};

export const LastMethod: Story = {
  args: {
    removeLock: 'This is your only way to sign in. Add another one before you remove it.',
  },
};

export const AskingToRemove: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove phone number' }));
    await canvas.findByRole('alertdialog');
  },
};

export const Removing: Story = { args: { removing: true } };

export const RemovalFailed: Story = {
  args: { notice: 'You seem to be offline. Check your connection and try again.' },
};

export const Adding: Story = { args: { phone: null, form: form({ current: null }) } };

export const Changing: Story = { args: { form: form() } };

export const Typing: Story = {
  args: { form: form() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New phone number'), '41555501');
  },
};

export const Pasted: Story = {
  args: { form: form() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByLabelText('New phone number'));
    await userEvent.paste('+49 1512 3456789');
  },
};

export const TooShort: Story = {
  args: { form: form() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New phone number'), '415555{Enter}');
    await canvas.findAllByText('This number is too short.');
  },
};

export const NumberNotAllowed: Story = {
  args: { form: form({ onSend: refused('Enter a phone number with its country code.', 'phone') }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New phone number'), '4155550199{Enter}');
    await canvas.findAllByText('Enter a phone number with its country code.');
  },
};

export const CodeNotSent: Story = {
  args: {
    form: form({
      onSend: refused('This app cannot send codes this way yet. Try another way.'),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New phone number'), '4155550199{Enter}');
    await canvas.findByRole('alert');
  },
};

export const SendingTheCode: Story = {
  args: { form: form({ onSend: never }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New phone number'), '4155550199{Enter}');
  },
};

export const CodeSent: Story = { args: { form: form({ sent }) } };

export const NumberTaken: Story = {
  args: {
    form: form({
      sent,
      onConfirm: refused('Another account already uses this phone number.', 'phone'),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Verification code'), '123456');
    await canvas.findByRole('alert');
  },
};
