import type { Meta, StoryObj } from '@storybook/react-vite';
import { BackupCodesView } from './backup-codes.view.tsx';
import { BackupCodesDialog } from './backup-codes-dialog.tsx';
import { BackupCodesSheet } from './backup-codes-sheet.tsx';

const nothing = () => undefined;

const codes = [
  '23ddc9b128',
  '61814261a3',
  '89f1e4326d',
  'c9d3133e99',
  '4f5695e29b',
  'd7e55a4ad9',
  '6df8d87f0b',
  'a0ff63c3cd',
  '099e011180',
  'fdb96ec736',
];

const sheet = (used = 0) => (
  <BackupCodesSheet
    codes={codes.map((code, index) => ({ code, used: index < used }))}
    lines={['Account: alice', 'For: auth.example.com', 'Made on 12 Mar 2026']}
    fileName="backup-codes-alice-2026-03-12.txt"
    lang="en"
    dir="ltr"
  />
);

const meta = {
  title: 'Sections/Backup codes',
  component: BackupCodesView,
  args: {
    remaining: 8,
    lock: undefined,
    readable: true,
    offered: true,
    alone: false,
    panel: undefined,
    notice: undefined,
    removing: false,
    onShow: nothing,
    onGenerate: nothing,
    onIntent: nothing,
    onRemove: nothing,
  },
} satisfies Meta<typeof BackupCodesView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Empty: Story = { args: { remaining: null, readable: false } };

export const NeedsAnotherStepFirst: Story = {
  args: { remaining: null, readable: false, alone: true },
};

export const Low: Story = { args: { remaining: 2 } };

export const UsedUp: Story = { args: { remaining: 0 } };

export const Orphaned: Story = { args: { alone: true } };

export const ReadOnly: Story = {
  args: { lock: 'Your organization does not allow this to be changed.' },
};

export const NotShown: Story = {
  args: { remaining: undefined, readable: false, lock: 'This app was not given access to this.' },
};

export const NoLongerOffered: Story = { args: { offered: false } };

export const Shown: Story = { args: { panel: sheet(2) } };

export const Menu: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'More for backup codes' }));
    await canvas.findByRole('menuitem', { name: 'Remove codes' });
  },
};

export const AskingToRemove: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'More for backup codes' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Remove codes' }));
    await canvas.findByRole('alertdialog');
  },
};

export const Removing: Story = { args: { removing: true } };

export const RemovalFailed: Story = {
  args: { notice: 'You seem to be offline. Check your connection and try again.' },
};

export const NewCodes: Story = {
  render: () => (
    <BackupCodesDialog
      status="saved"
      problem={undefined}
      busy={false}
      onRetry={nothing}
      onClose={nothing}
    >
      {sheet()}
    </BackupCodesDialog>
  ),
};

export const NewCodesNotStored: Story = {
  render: () => (
    <BackupCodesDialog
      status="unsaved"
      problem="You seem to be offline. Check your connection and try again."
      busy={false}
      onRetry={nothing}
      onClose={nothing}
    >
      {sheet()}
    </BackupCodesDialog>
  ),
};

export const StoringAgain: Story = {
  render: () => (
    <BackupCodesDialog
      status="unsaved"
      problem="Something went wrong on the server. Try again in a moment."
      busy
      onRetry={nothing}
      onClose={nothing}
    >
      {sheet()}
    </BackupCodesDialog>
  ),
};
