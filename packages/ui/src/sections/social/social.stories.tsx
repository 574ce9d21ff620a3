import type { Meta, StoryObj } from '@storybook/react-vite';
import { SocialView } from './social.view.tsx';
import { SocialLinkPanel, type SocialLinkPanelProps } from './social-link-panel.tsx';
import type { ShownSocialAccount } from './social-row.tsx';

const nothing = () => undefined;

const mark = (ink: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" fill="${ink}"/></svg>`,
  )}`;

const provider = (
  target: string,
  name: string,
  fields: Partial<ShownSocialAccount> = {},
): ShownSocialAccount => ({
  target,
  name,
  logo: mark('#1f2328'),
  logoDark: mark('#f0f6fc'),
  linked: undefined,
  canLink: true,
  unlinkLock: undefined,
  remaining: 'You can still sign in with your email.',
  ...fields,
});

const alice = { title: 'Alice Example', detail: 'alice@octo.example' };
const octo = (fields: Partial<ShownSocialAccount> = {}) => provider('octo', 'Octo', fields);
const gamail = (fields: Partial<ShownSocialAccount> = {}) =>
  provider('gamail', 'Gamail', { logo: mark('#ea4335'), logoDark: undefined, ...fields });

const meta = {
  title: 'Sections/Connected accounts',
  component: SocialView,
  args: {
    accounts: [
      octo({ linked: alice }),
      gamail(),
      provider('acme', 'Acme', { logo: undefined, logoDark: undefined }),
    ],
    hidden: false,
    lock: undefined,
    notice: undefined,
    onLink: nothing,
    onUnlink: nothing,
    onIntent: nothing,
  },
} satisfies Meta<typeof SocialView>;
export default meta;
type Story = StoryObj<typeof meta>;

const panel = (props: Partial<SocialLinkPanelProps> & Pick<SocialLinkPanelProps, 'stage'>) => (
  <SocialLinkPanel
    name="Gamail"
    onShow={nothing}
    onCancel={nothing}
    onFinish={nothing}
    onReplace={nothing}
    {...props}
  />
);
const linking = (props: Parameters<typeof panel>[0]): Story => ({
  args: {
    accounts: [octo({ linked: alice }), gamail({ busy: 'linking', panel: panel(props) })],
  },
});

export const Ready: Story = {};

export const NothingLinked: Story = { args: { accounts: [octo(), gamail()] } };

export const WithoutName: Story = {
  args: {
    accounts: [octo({ linked: { title: 'a-very-long-user-id-at-the-provider-0123456789' } })],
  },
};

export const LastMethod: Story = {
  args: {
    accounts: [
      octo({
        linked: alice,
        unlinkLock: 'This is your only way to sign in. Add another one before you remove it.',
      }),
      gamail(),
    ],
  },
};

export const NoLongerOffered: Story = {
  args: {
    accounts: [octo({ linked: alice, canLink: false, logo: undefined, logoDark: undefined })],
  },
};

export const ReadOnly: Story = {
  args: { lock: 'Your organization does not allow this to be changed.' },
};

export const EmptyAndReadOnly: Story = {
  args: { accounts: [octo()], lock: 'Your organization does not allow this to be changed.' },
};

export const NotShown: Story = {
  args: { accounts: [octo()], hidden: true, lock: 'This app was not given access to this.' },
};

export const AskingToDisconnect: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Disconnect Octo' }));
    await canvas.findByRole('alertdialog');
  },
};

export const Disconnecting: Story = {
  args: { accounts: [octo({ linked: alice, busy: 'unlinking' }), gamail()] },
};

export const Failed: Story = {
  args: { notice: 'This account is already connected to another user.' },
};

export const Opening: Story = linking({ stage: 'starting' });

export const InTheWindow: Story = linking({ stage: 'away' });

export const Replacing: Story = {
  args: {
    accounts: [
      octo({
        linked: alice,
        busy: 'linking',
        panel: panel({ stage: 'away', name: 'Octo', replacing: alice.title }),
      }),
      gamail(),
    ],
  },
};

export const Leaving: Story = linking({ stage: 'leaving' });

export const Connecting: Story = linking({ stage: 'linking' });

export const NotVerified: Story = linking({ stage: 'paused', pause: 'cancelled' });

export const NotSent: Story = linking({
  stage: 'paused',
  pause: 'failed',
  problem: 'You seem to be offline. Check your connection and try again.',
});

export const AlreadyThere: Story = linking({ stage: 'paused', pause: 'exists' });
