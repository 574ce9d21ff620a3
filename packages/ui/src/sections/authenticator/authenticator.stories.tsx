import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import type { FormResult } from '../../forms/form-result.ts';
import { AuthenticatorView } from './authenticator.view.tsx';
import { AuthenticatorForm, type AuthenticatorFormProps } from './authenticator-form.tsx';

const nothing = () => undefined;
const done = async (): Promise<FormResult> => ({ status: 'done' });
const never = () => new Promise<FormResult>(() => undefined);
const refused = (message: string, field?: string) => async (): Promise<FormResult> => ({
  status: 'failed',
  message,
  ...(field && { field }),
});

const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const secret = {
  key,
  uri: `otpauth://totp/auth.example.com:alice?secret=${key}&issuer=auth.example.com`,
};
const authenticator = { addedAt: '2026-03-12T10:00:00.000Z' };

const meta = {
  title: 'Sections/Authenticator app',
  component: AuthenticatorView,
  args: {
    authenticator: null,
    lock: undefined,
    offered: true,
    removal: { hasBackupCodes: false },
    form: undefined,
    notice: undefined,
    removing: false,
    onSetUp: nothing,
    onIntent: nothing,
    onRemove: nothing,
  },
} satisfies Meta<typeof AuthenticatorView>;
export default meta;
type Story = StoryObj<typeof meta>;

const form = (props: Partial<AuthenticatorFormProps> = {}) => (
  <AuthenticatorForm
    replaces={false}
    secret={secret}
    onConfirm={done}
    onCancel={nothing}
    {...props}
  />
);

export const Empty: Story = {};

export const Ready: Story = { args: { authenticator } };

export const ReadOnly: Story = {
  args: { authenticator, lock: 'Your organization does not allow this to be changed.' },
};

export const NotShown: Story = {
  args: { authenticator: undefined, lock: 'This app was not given access to this.' },
};

export const NoLongerOffered: Story = { args: { authenticator, offered: false } };

export const SettingUp: Story = { args: { form: form() } };

export const Replacing: Story = { args: { authenticator, form: form({ replaces: true }) } };

/** The form of someone who began with the first app, while another tab stored one. */
const Overtaken = () => {
  const [replaces, setReplaces] = useState(false);
  useEffect(() => setReplaces(true), []);
  return form({ replaces });
};

export const SetUpElsewhereMeanwhile: Story = {
  args: { authenticator, form: <Overtaken /> },
  play: async ({ canvas }) => {
    await canvas.findByText(/was set up meanwhile/);
  },
};

export const WrongCode: Story = {
  args: {
    form: form({ onConfirm: refused('That code is not correct. Check it and try again.', 'code') }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Code that the app shows'), '123456');
    await canvas.findAllByText('That code is not correct. Check it and try again.');
  },
};

export const Checking: Story = {
  args: { form: form({ onConfirm: never }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Code that the app shows'), '123456');
  },
};

export const NotSaved: Story = {
  args: {
    form: form({
      onConfirm: refused('Something went wrong on the server. Try again in a moment.'),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Code that the app shows'), '123456');
    await canvas.findByRole('alert');
  },
};

export const AskingToRemove: Story = {
  args: { authenticator, removal: { last: 'optional', hasBackupCodes: true } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove authenticator app' }));
    await canvas.findByRole('alertdialog');
  },
};

export const Removing: Story = { args: { authenticator, removing: true } };

export const RemovalFailed: Story = {
  args: {
    authenticator,
    notice: 'You seem to be offline. Check your connection and try again.',
  },
};
