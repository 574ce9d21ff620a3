import { type FakeLogto, freshUser, fullUser } from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { withFault } from '../../test/with-fault.ts';
import { AppsSection } from './apps-section.tsx';

const meta = {
  title: 'Sections/Apps/Live',
  component: AppsSection,
  parameters: { account: fullUser, verified: true },
} satisfies Meta<typeof AppsSection>;
export default meta;
type Story = StoryObj<typeof meta>;

const list = '/api/my-account/grants';

/** The whole section, over a fake Logto. */
export const Ready: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Acme Notes');
  },
};

export const Locked: Story = {
  parameters: { verified: false },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Verify it’s you' });
  },
};

export const Empty: Story = {
  parameters: { account: freshUser },
  play: async ({ canvas }) => {
    await canvas.findByText('No connected apps');
  },
};

export const ReadOnly: Story = {
  parameters: {
    account: async (logto: FakeLogto) => {
      const user = await fullUser(logto);
      logto.updateTenant({ accountCenter: { fields: { session: 'ReadOnly' } } });
      return user;
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText('Acme Notes');
  },
};

export const Loading: Story = {
  parameters: {
    account: withFault(fullUser, { path: list, delay: 3_600_000 }),
  },
};

export const Failed: Story = {
  parameters: {
    account: withFault(fullUser, { path: list, status: 500 }),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Try again' });
  },
};

export const Asking: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove access: Acme Notes' }));
    await canvas.findByRole('alertdialog');
  },
};
