import type { Meta, StoryObj } from '@storybook/react-vite';
import type { AccountSession } from './account-session.ts';
import { SessionsView } from './sessions.view.tsx';

const nothing = () => undefined;
const hour = 3_600_000;

const sessions: readonly AccountSession[] = [
  {
    id: 'here',
    isCurrent: true,
    device: { kind: 'desktop', browser: 'Chrome', system: 'macOS' },
    ip: '203.0.113.80',
    city: 'Oxford',
    country: 'GB',
    since: Date.now() - 2 * hour,
  },
  {
    id: 'phone',
    isCurrent: false,
    device: { kind: 'mobile', browser: 'Safari', system: 'iPhone' },
    ip: '203.0.113.24',
    city: 'London',
    country: 'GB',
    since: Date.now() - 30 * hour,
  },
  {
    id: 'desktop',
    isCurrent: false,
    device: { kind: 'desktop', browser: 'Firefox', system: 'Windows' },
    ip: '2001:db8:85a3:8d3:1319:8a2e:370:7348',
    city: undefined,
    country: 'DE',
    since: Date.now() - 400 * hour,
  },
  {
    id: 'unknown',
    isCurrent: false,
    device: { kind: 'unknown', agent: 'HarborSync/2.14.0 (build 8812; embedded)' },
    ip: undefined,
    city: undefined,
    country: undefined,
    since: undefined,
  },
];
const others = sessions.slice(1);

const meta = {
  title: 'Sections/Sessions',
  component: SessionsView,
  args: {
    sessions,
    others,
    lock: undefined,
    notice: undefined,
    remaining: [],
    pending: [],
    progress: undefined,
    isConfirmingOthers: false,
    onConfirmingOthersChange: nothing,
    onSignOut: nothing,
    onSignOutOthers: nothing,
    onStop: nothing,
    onRetry: nothing,
  },
} satisfies Meta<typeof SessionsView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const OnlyThisDevice: Story = { args: { sessions: sessions.slice(0, 1), others: [] } };

export const NobodyKnowsWhichIsThis: Story = { args: { sessions: others, others: [] } };

export const Empty: Story = { args: { sessions: [], others: [] } };

export const ReadOnly: Story = {
  args: { lock: 'Your organization does not allow this to be changed.' },
};

export const SigningOutOne: Story = { args: { pending: ['phone'] } };

export const SigningOutAllOthers: Story = {
  args: {
    sessions: sessions.filter(({ id }) => id !== 'phone'),
    pending: others.map(({ id }) => id),
    progress: { done: 1, total: 3 },
  },
};

export const SomeRemain: Story = {
  args: {
    notice: 'Something went wrong on the server. Try again in a moment.',
    remaining: others.slice(1),
    sessions: sessions.filter(({ id }) => id !== 'phone'),
  },
};

export const Failed: Story = {
  args: { notice: 'You seem to be offline. Check your connection and try again.' },
};

export const AskingForOne: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out Safari on iPhone' }));
    await canvas.findByRole('alertdialog');
  },
};

export const AskingForThisDevice: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out Chrome on macOS' }));
    await canvas.findByRole('alertdialog');
  },
};

export const AskingForAllOthers: Story = {
  args: { isConfirmingOthers: true },
  play: async ({ canvas }) => {
    await canvas.findByRole('alertdialog');
  },
};
