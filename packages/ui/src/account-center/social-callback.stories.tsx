import type { Meta, StoryObj } from '@storybook/react-vite';
import { SocialCallbackView } from './social-callback.view.tsx';

const meta = {
  title: 'Account center/Social callback',
  component: SocialCallbackView,
  args: { outcome: undefined, home: '/' },
} satisfies Meta<typeof SocialCallbackView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Working: Story = {};

export const Done: Story = { args: { outcome: { status: 'done' } } };

export const Refused: Story = {
  args: { outcome: { status: 'refused', to: 'https://app.example.com/settings' } },
};
