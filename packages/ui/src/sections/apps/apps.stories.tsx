import type { Meta, StoryObj } from '@storybook/react-vite';
import { AppsView } from './apps.view.tsx';
import type { AuthorizedApp } from './authorized-app.ts';

const nothing = () => undefined;
const day = 86_400_000;

const notes: AuthorizedApp = {
  id: 'acme-notes',
  name: 'Acme Notes',
  host: undefined,
  since: Date.now() - day,
  scopes: ['openid', 'profile', 'email', 'offline_access'],
  readsOnly: true,
  resources: [],
  grants: ['one', 'two'],
};
const agent: AuthorizedApp = {
  id: 'https://agent.example/client.json',
  name: 'Agent Example',
  host: 'agent.example',
  since: Date.now() - 40 * day,
  scopes: ['openid', 'urn:example:scope:calendar'],
  readsOnly: true,
  resources: [{ indicator: 'https://api.harbor.example', scopes: ['read:berths', 'write:berths'] }],
  grants: ['three'],
};

const meta = {
  title: 'Sections/Apps',
  component: AppsView,
  args: {
    apps: [notes, agent],
    lock: undefined,
    notice: undefined,
    pending: [],
    onRemove: nothing,
  },
} satisfies Meta<typeof AppsView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Empty: Story = { args: { apps: [] } };

/** It registered itself and gave no name: the host is all that is known. */
export const WithoutName: Story = { args: { apps: [{ ...agent, name: 'agent.example' }] } };

/** A server that lets apps of other vendors do what their scopes say. */
export const MayChange: Story = {
  args: {
    apps: [
      {
        ...notes,
        readsOnly: false,
        scopes: ['openid', 'custom_data', 'urn:logto:scope:sessions'],
      },
    ],
  },
};

export const LongNames: Story = {
  args: {
    apps: [
      {
        ...agent,
        name: 'The Very Long Name of an Application That Someone Registered',
        host: 'clients.department-of-something.very-long-domain.example.com',
      },
    ],
  },
};

export const NothingAllowed: Story = { args: { apps: [{ ...notes, scopes: [] }] } };

export const ReadOnly: Story = {
  args: { lock: 'Your organization does not allow this to be changed.' },
};

export const Removing: Story = { args: { pending: ['one', 'two'] } };

export const PartOfItRemains: Story = {
  args: {
    notice:
      'Something went wrong on the server. Try again in a moment. Acme Notes still has part of its access.',
  },
};

export const Asking: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove access: Acme Notes' }));
    await canvas.findByRole('alertdialog');
  },
};
