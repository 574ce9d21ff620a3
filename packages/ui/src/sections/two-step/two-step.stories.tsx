import type { Meta, StoryObj } from '@storybook/react-vite';
import type { SecondStep } from './second-step.ts';
import { TwoStepView } from './two-step.view.tsx';

const nothing = () => undefined;

const everything: readonly SecondStep[] = [
  { type: 'Totp', isSetUp: true },
  { type: 'WebAuthn', count: 2 },
  { type: 'EmailVerificationCode', address: 'alice@example.com' },
  { type: 'PhoneVerificationCode', address: '14155550123' },
  { type: 'BackupCode', remaining: 8 },
];
const none: readonly SecondStep[] = [
  { type: 'Totp', isSetUp: false },
  { type: 'WebAuthn', count: 0 },
  { type: 'BackupCode', remaining: null },
];
const onSetUp = { Totp: nothing, WebAuthn: nothing };

const meta = {
  title: 'Sections/Two-step verification',
  component: TwoStepView,
  args: {
    status: 'on',
    required: false,
    steps: everything,
    canTurn: 'off',
    onSetUp,
    lock: undefined,
    notice: undefined,
    busy: false,
    onTurnOn: nothing,
    onTurnOff: nothing,
  },
} satisfies Meta<typeof TwoStepView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const On: Story = {};

export const Off: Story = { args: { status: 'off', canTurn: 'on' } };

export const NothingSetUp: Story = { args: { status: 'off', canTurn: undefined, steps: none } };

export const OnWithNothingSetUp: Story = { args: { status: 'incomplete', steps: none } };

export const Required: Story = { args: { required: true, canTurn: undefined } };

export const RequiredWithNothingSetUp: Story = {
  args: { status: 'incomplete', required: true, canTurn: undefined, steps: none },
};

export const SomeMissing: Story = {
  args: {
    steps: [
      { type: 'Totp', isSetUp: false },
      { type: 'WebAuthn', count: 1 },
      { type: 'BackupCode', remaining: 0 },
    ],
  },
};

export const NoneOffered: Story = { args: { status: 'off', steps: [], canTurn: undefined } };

export const ReadOnly: Story = {
  args: { lock: 'Your organization does not allow this to be changed.' },
};

export const NotShown: Story = {
  args: {
    status: undefined,
    steps: [],
    canTurn: undefined,
    lock: 'This app was not given access to this.',
  },
};

export const AskingToTurnOff: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Turn off' }));
    await canvas.findByRole('alertdialog');
  },
};

export const Saving: Story = { args: { busy: true } };

export const Failed: Story = {
  args: { notice: 'You seem to be offline. Check your connection and try again.' },
};
