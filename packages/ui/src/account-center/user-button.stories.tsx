import { freshUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { GlobeIcon } from '../primitives/icons/globe-icon.tsx';
import { UserButton } from './user-button.tsx';

const meta = {
  title: 'Account center/User button',
  component: UserButton,
  args: { onSignOut: () => undefined },
  parameters: { account: freshUser, ownWords: true },
} satisfies Meta<typeof UserButton>;
export default meta;
type Story = StoryObj<typeof meta>;

/** As it stands in a header. */
export const Closed: Story = {};

export const WithName: Story = { args: { showName: true } };

export const Open: Story = {
  args: {
    items: [{ id: 'site', label: 'Your public page', icon: <GlobeIcon />, href: '#public' }],
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { expanded: false }));
    await canvas.findAllByRole('menuitem', undefined, { timeout: 5000 });
  },
};
