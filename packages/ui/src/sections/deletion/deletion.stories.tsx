import type { Meta, StoryObj } from '@storybook/react-vite';
import { DeletionView } from './deletion.view.tsx';
import { DeletionForm } from './deletion-form.tsx';

const nothing = () => undefined;
const form = (
  <DeletionForm name="alice" onSubmit={async () => ({ status: 'cancelled' })} onCancel={nothing} />
);

const meta = {
  title: 'Sections/Delete account',
  component: DeletionView,
  args: {
    consequences: undefined,
    page: undefined,
    lock: undefined,
    notice: undefined,
    form: undefined,
    onIntent: nothing,
    onOpen: nothing,
  },
} satisfies Meta<typeof DeletionView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Closed: Story = {};
export const Asking: Story = { args: { form } };
export const Refused: Story = {
  args: { form, notice: 'Your account cannot be deleted now: There is an open invoice.' },
};
export const HostsWords: Story = {
  args: {
    consequences: 'Your boats, your berths and the harbour’s log of your journeys are lost.',
  },
};
export const Locked: Story = {
  args: { lock: 'Set a password first, so that we can verify it’s you.' },
};
export const Elsewhere: Story = { args: { page: 'https://example.com/delete-account' } };
