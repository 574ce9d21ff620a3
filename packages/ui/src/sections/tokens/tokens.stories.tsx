import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenForm } from './token-form.tsx';
import { TokenRenameForm } from './token-rename-form.tsx';
import { TokenValue } from './token-value.tsx';
import { TokensView } from './tokens.view.tsx';

const nothing = () => undefined;
const day = 86_400_000;
const tokens = [
  { name: 'Deployment', createdAt: Date.now() - day, expiresAt: Date.now() + 29 * day },
  { name: 'Build server', createdAt: Date.now() - 200 * day, expiresAt: null },
  { name: 'Laptop', createdAt: Date.now() - 90 * day, expiresAt: Date.now() - 30 * day },
];
const cancelled = async () => ({ status: 'cancelled' }) as const;

const meta = {
  title: 'Sections/Access tokens',
  component: TokensView,
  args: {
    tokens,
    lock: undefined,
    notice: undefined,
    removing: false,
    form: undefined,
    renaming: undefined,
    onIntent: nothing,
    onCreate: nothing,
    onRename: nothing,
    onRemove: nothing,
  },
} satisfies Meta<typeof TokensView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Several: Story = {};
export const Empty: Story = { args: { tokens: [] } };
export const Locked: Story = {
  args: { lock: 'Set a password first, so that we can verify it’s you.' },
};
export const Failed: Story = {
  args: { notice: 'Something went wrong on the server. Try again in a moment.' },
};
export const Creating: Story = {
  args: {
    form: <TokenForm names={[]} maxLifetime={undefined} onSubmit={cancelled} onCancel={nothing} />,
  },
};
export const Created: Story = {
  args: {
    form: (
      <TokenValue
        name="Deployment"
        value="pat_Xk3vN8qLw2Rz7TbYc9HdGm4PsFa6Je1U"
        onClose={nothing}
      />
    ),
  },
};
export const Renaming: Story = {
  args: {
    renaming: {
      name: 'Build server',
      form: (
        <TokenRenameForm
          current="Build server"
          names={[]}
          onSubmit={cancelled}
          onCancel={nothing}
        />
      ),
    },
  },
};
