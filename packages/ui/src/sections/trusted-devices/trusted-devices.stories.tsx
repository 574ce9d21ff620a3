import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ShownDevice } from './shown-device.ts';
import { TrustedDevicesView } from './trusted-devices.view.tsx';

const nothing = () => undefined;
const day = 86_400_000;

const devices: readonly ShownDevice[] = [
  {
    id: 'here',
    isCurrent: true,
    device: { kind: 'desktop', browser: 'Chrome', system: 'macOS' },
    city: 'Oxford',
    country: 'GB',
    usedAt: Date.now() - day / 4,
    expiresAt: Date.now() + 29 * day,
  },
  {
    id: 'phone',
    isCurrent: false,
    device: { kind: 'mobile', browser: 'Safari', system: 'iPhone' },
    city: null,
    country: null,
    usedAt: Date.now() - 12 * day,
    expiresAt: Date.now() + 3 * day,
  },
];

const meta = {
  title: 'Sections/Trusted devices',
  component: TrustedDevicesView,
  args: {
    devices,
    total: 2,
    lock: undefined,
    notice: undefined,
    pending: [],
    loadingMore: false,
    onRemove: nothing,
    onMore: nothing,
  },
} satisfies Meta<typeof TrustedDevicesView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Empty: Story = { args: { devices: [], total: 0 } };

/** Where it is known for how long a device is trusted. */
export const EmptyWithDays: Story = { args: { devices: [], total: 0, days: 30 } };

export const More: Story = { args: { total: 34 } };

export const LoadingMore: Story = { args: { total: 34, loadingMore: true } };

export const ReadOnly: Story = {
  args: { lock: 'Your organization does not allow this to be changed.' },
};

export const Removing: Story = { args: { pending: ['phone'] } };

export const Failed: Story = {
  args: { notice: 'Something went wrong on the server. Try again in a moment.' },
};

export const Asking: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove Safari on iPhone' }));
    await canvas.findByRole('alertdialog');
  },
};
