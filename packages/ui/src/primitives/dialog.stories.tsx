import type { Meta, StoryObj } from '@storybook/react-vite';
import { AlertDialog } from './alert-dialog.tsx';
import { Button } from './button.tsx';
import { CodeInput } from './code-input.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import { Notice } from './notice.tsx';
import { TextInput } from './text-input.tsx';

const nothing = () => undefined;
const permissions = Array.from({ length: 30 }, (_, index) => `Permission ${index + 1}`);
const meta = {
  title: 'Primitives/Dialog',
  component: Dialog,
  args: { open: true, onOpenChange: nothing, title: 'Verify it’s you to change your email' },
} satisfies Meta<typeof Dialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const WithCode: Story = {
  args: {
    closeLabel: 'Close',
    description: 'We sent a code to a•••@example.com.',
    children: (
      <Field label="Code">
        <CodeInput />
      </Field>
    ),
    footer: <Button>Use another way</Button>,
  },
};

export const WithForm: Story = {
  args: {
    title: 'Rename passkey',
    closeLabel: 'Close',
    children: (
      <Field label="Name">
        <TextInput defaultValue="iCloud Keychain" />
      </Field>
    ),
    footer: (
      <>
        <Button>Cancel</Button>
        <Button variant="primary">Save name</Button>
      </>
    ),
  },
};

export const Long: Story = {
  args: {
    title: 'What an app may do',
    closeLabel: 'Close',
    size: 'lg',
    children: permissions.map((permission) => (
      <Notice key={permission} live="off">
        {permission}
      </Notice>
    )),
    footer: <Button>Done</Button>,
  },
};

export const Confirmation: Story = {
  render: () => (
    <AlertDialog
      open
      onOpenChange={nothing}
      title="Remove ada@example.com?"
      description="You can still sign in with Google and your password."
      confirmLabel="Remove email"
      cancelLabel="Keep it"
      onConfirm={nothing}
    />
  ),
};

export const ConfirmationWithWords: Story = {
  render: () => (
    <AlertDialog
      open
      onOpenChange={nothing}
      title="Delete your account?"
      description="Your profile, your devices and your tokens go, for good."
      confirmLabel="Delete account"
      cancelLabel="Cancel"
      confirmDisabled
      onConfirm={nothing}
    >
      <Field label="Type DELETE to confirm">
        <TextInput autoComplete="off" />
      </Field>
    </AlertDialog>
  ),
};

export const Deleting: Story = {
  render: () => (
    <AlertDialog
      open
      busy
      onOpenChange={nothing}
      title="Delete your account?"
      description="Your profile, your devices and your tokens go, for good."
      confirmLabel="Delete account"
      cancelLabel="Cancel"
      onConfirm={nothing}
    />
  ),
};
