import type { Meta, StoryObj } from '@storybook/react-vite';
import type { AvailableMethod } from '../data/use-step-up-methods.ts';
import type { FormResult } from '../forms/form-result.ts';
import { Card } from '../primitives/card.tsx';
import { StepUpChipView, type StepUpChipViewProps } from './step-up-chip.view.tsx';
import { StepUpDialog, type StepUpDialogProps } from './step-up-dialog.tsx';
import { StepUpGateView } from './step-up-gate.view.tsx';

const nothing = () => undefined;
const done = async (): Promise<FormResult> => ({ status: 'done' });
const never = () => new Promise<FormResult>(() => undefined);
const refused = (message: string, field?: string) => async (): Promise<FormResult> => ({
  status: 'failed',
  message,
  ...(field && { field }),
});

const password: AvailableMethod = { method: 'password' };
const email = { method: 'email', address: 'alice@example.com' } as const;
const phone = { method: 'phone', address: '14155550123' } as const;
const ready = (...methods: AvailableMethod[]) => ({ status: 'ready', methods }) as const;
const sent = (method: typeof email | typeof phone, secondsAgo = 0) => ({
  method: method.method,
  destination: method.address,
  sentAt: Date.now() - secondsAgo * 1000,
});

const meta = {
  title: 'Step-up',
  component: StepUpDialog,
  args: {
    purposes: ['Verify it’s you to remove your email.'],
    methods: ready(password, email, phone),
    preferred: undefined,
    username: 'alice',
    sent: undefined,
    onPassword: done,
    onSend: done,
    onCode: done,
    onCancel: nothing,
    onRetry: nothing,
    onSetPassword: nothing,
    onSignInAgain: undefined,
  },
} satisfies Meta<StepUpDialogProps>;
export default meta;
type Story = StoryObj<StepUpDialogProps>;

export const Choice: Story = {};

export const ChoiceOfCodes: Story = { args: { methods: ready(email, phone) } };

export const LongAddress: Story = {
  args: {
    methods: ready(password, {
      method: 'email',
      address: 'a.very.long.name@department-of-something.with-a-long-name.example.com',
    }),
  },
};

export const Password: Story = { args: { preferred: 'password' } };

export const PasswordAlone: Story = { args: { methods: ready(password) } };

const typePassword: Story['play'] = async ({ canvas, userEvent }) => {
  await userEvent.type(await canvas.findByLabelText('Password'), 'a guess');
  await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
};

export const PasswordEmpty: Story = {
  args: { preferred: 'password' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }));
  },
};

export const PasswordBeingChecked: Story = {
  args: { preferred: 'password', onPassword: never },
  play: typePassword,
};

export const PasswordWrong: Story = {
  args: {
    preferred: 'password',
    onPassword: refused('That password is not correct.', 'password'),
  },
  play: typePassword,
};

export const LockedOut: Story = {
  args: {
    preferred: 'password',
    onPassword: refused('Too many tries. Wait a while before you try again.'),
  },
  play: typePassword,
};

export const EmailAlone: Story = { args: { methods: ready(email) } };

export const PhoneAlone: Story = { args: { methods: ready(phone) } };

const send: Story['play'] = async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Send code' }));
};

export const CodeBeingSent: Story = {
  args: { methods: ready(email), onSend: never },
  play: send,
};

export const CodeNotSent: Story = {
  args: {
    preferred: 'email',
    onSend: refused('This app cannot send codes this way yet. Try another way.'),
  },
  play: send,
};

export const Code: Story = { args: { preferred: 'email', sent: sent(email) } };

export const CodeByPhone: Story = { args: { methods: ready(phone), sent: sent(phone) } };

export const CodeMayBeSentAgain: Story = {
  args: { methods: ready(email), sent: sent(email, 120) },
};

const typeCode: Story['play'] = async ({ canvas, userEvent }) => {
  await userEvent.type(await canvas.findByLabelText('Verification code'), '123456');
};

export const CodeBeingChecked: Story = {
  args: { preferred: 'email', sent: sent(email), onCode: never },
  play: typeCode,
};

export const CodeIncomplete: Story = {
  args: { methods: ready(email), sent: sent(email) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Verification code'), '123{Enter}');
  },
};

export const CodeWrong: Story = {
  args: {
    methods: ready(email),
    sent: sent(email),
    onCode: refused('That code is not correct. Check it and try again.', 'code'),
  },
  play: typeCode,
};

export const CodeExpired: Story = {
  args: {
    methods: ready(email),
    sent: sent(email, 600),
    onCode: refused('That code has expired. Send a new one.', 'code'),
  },
  play: typeCode,
};

export const Loading: Story = { args: { methods: { status: 'loading' } } };

export const NotLoaded: Story = { args: { methods: { status: 'error' } } };

export const NoWay: Story = { args: { methods: { status: 'none' } } };

export const NoWayAndNoWayOut: Story = {
  args: { methods: { status: 'none' }, onSetPassword: undefined },
};

export const SignInAgain: Story = {
  args: { methods: { status: 'none' }, onSignInAgain: done },
};

export const SignInAgainAlone: Story = {
  args: { methods: { status: 'none' }, onSetPassword: undefined, onSignInAgain: done },
};

export const SignInNotBegun: Story = {
  args: {
    methods: { status: 'none' },
    onSignInAgain: refused('Something went wrong. Try again.'),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in again' }));
  },
};

export const HiddenWays: Story = { args: { methods: { status: 'hidden' } } };

const gate = (notice?: string) => (
  <Card title="Devices and sessions">
    <StepUpGateView notice={notice} onVerify={nothing} onIntent={nothing}>
      Where you are signed in is shown only to you.
    </StepUpGateView>
  </Card>
);

export const Gate: Story = { render: () => gate() };

export const GateThatCannotAsk: Story = {
  render: () => gate('Verification is needed, but it cannot be asked for here.'),
};

const chip = (props: Pick<StepUpChipViewProps, 'seconds' | 'expiring'>) => (
  <StepUpChipView {...props} onExtend={nothing} onIntent={nothing} />
);

export const Chip: Story = { render: () => chip({ seconds: 462, expiring: false }) };

export const ChipInItsLastMinute: Story = { render: () => chip({ seconds: 42, expiring: true }) };
