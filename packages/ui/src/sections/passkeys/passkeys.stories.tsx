import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FormResult } from '../../forms/form-result.ts';
import { PasskeyForm, type PasskeyFormProps } from './passkey-form.tsx';
import { PasskeysView } from './passkeys.view.tsx';

const nothing = () => undefined;
const done = async (): Promise<FormResult> => ({ status: 'done' });
const never = () => new Promise<FormResult>(() => undefined);
const refused = (message: string) => async (): Promise<FormResult> => ({
  status: 'failed',
  message,
});
const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

const passkeys = [
  {
    id: 'laptop',
    name: 'iCloud Keychain',
    addedAt: '2026-03-12T10:00:00.000Z',
    lastUsedAt: ago(1),
  },
  {
    id: 'phone',
    name: 'Safari on iPhone',
    addedAt: '2026-05-02T10:00:00.000Z',
    lastUsedAt: undefined,
  },
  {
    id: 'key',
    name: 'The blue security key that lives in the top drawer of the desk in the office',
    addedAt: '2025-01-30T10:00:00.000Z',
    lastUsedAt: ago(200),
  },
];

const meta = {
  title: 'Sections/Passkeys',
  component: PasskeysView,
  args: {
    passkeys,
    lock: undefined,
    addLock: undefined,
    offered: true,
    isSignIn: true,
    isOnlySecondStep: false,
    remaining: 'You can still sign in with your username or your email.',
    notice: undefined,
    creating: false,
    newForm: undefined,
    renaming: undefined,
    removing: undefined,
    prompt: undefined,
    onAdd: nothing,
    onAddIntent: nothing,
    onMenuIntent: nothing,
    onRename: nothing,
    onRemove: nothing,
    onPrompt: nothing,
  },
} satisfies Meta<typeof PasskeysView>;
export default meta;
type Story = StoryObj<typeof meta>;

const made = (props: Partial<PasskeyFormProps> = {}) => (
  <PasskeyForm
    made={{ provider: '1Password', synced: true }}
    defaultName="1Password"
    onSubmit={done}
    onCancel={nothing}
    {...props}
  />
);

export const Ready: Story = {};

export const Empty: Story = { args: { passkeys: [] } };

export const AsASecondStep: Story = { args: { isSignIn: false } };

export const WithTheOfferAtSignIn: Story = {
  args: { passkeys: passkeys.slice(0, 1), prompt: { checked: true, busy: false } },
};

export const SavingTheOffer: Story = {
  args: { passkeys: passkeys.slice(0, 1), prompt: { checked: true, busy: true } },
};

export const WaitingForTheBrowser: Story = { args: { creating: true } };

export const Made: Story = { args: { newForm: made() } };

export const MadeOnThisDeviceAlone: Story = {
  args: {
    passkeys: [],
    newForm: made({
      made: { provider: undefined, synced: false },
      defaultName: 'Chrome on Windows',
    }),
  },
};

export const SavingIt: Story = {
  args: { newForm: made({ onSubmit: never }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save passkey' }));
  },
};

export const NotSaved: Story = {
  args: {
    newForm: made({
      onSubmit: refused('You seem to be offline. Check your connection and try again.'),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save passkey' }));
    await canvas.findByRole('alert');
  },
};

export const NameMissing: Story = {
  args: { newForm: made({ defaultName: '' }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save passkey' }));
    await canvas.findByText('Enter a name.');
  },
};

export const AlreadyThere: Story = {
  args: {
    notice:
      'You already have a passkey here. Use another device or password manager for a second one.',
  },
};

export const Menu: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'More for iCloud Keychain' }));
    await canvas.findByRole('menuitem', { name: 'Rename' });
  },
};

export const Renaming: Story = {
  args: {
    renaming: {
      id: 'phone',
      form: <PasskeyForm defaultName="Safari on iPhone" onSubmit={done} onCancel={nothing} />,
    },
  },
};

export const AskingToRemove: Story = {
  args: { isOnlySecondStep: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'More for iCloud Keychain' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Remove' }));
    await canvas.findByRole('alertdialog');
  },
};

export const Removing: Story = { args: { removing: 'phone' } };

export const UnsupportedBrowser: Story = {
  args: { addLock: 'Your browser does not support this.' },
};

export const ReadOnly: Story = {
  args: {
    lock: 'Your organization does not allow this to be changed.',
    addLock: 'Your organization does not allow this to be changed.',
  },
};

export const NoLongerOffered: Story = { args: { offered: false } };

export const CannotBeListed: Story = { args: { passkeys: undefined } };

export const NotShown: Story = {
  args: {
    passkeys: undefined,
    lock: 'This app was not given access to this.',
    addLock: 'This app was not given access to this.',
  },
};
