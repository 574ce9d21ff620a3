import {
  emailOnlyUser,
  everythingReadOnly,
  type FakeLogto,
  freshUser,
  fullUser,
  socialOnlyUser,
  thirdPartyClient,
} from '@account-center/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { leaveForSession } from '../core/stored-account.ts';
import { EmailSection } from '../sections/email/index.ts';
import { PasswordSection } from '../sections/password/index.ts';
import { UsernameSection } from '../sections/username/index.ts';
import { withFault } from '../test/with-fault.ts';
import { AccountCenter } from './account-center.tsx';
import type { AccountCenterSection } from './account-groups.ts';

/** Everything but the picture: no one serves the fake's files to a story. */
const everything = async (logto: FakeLogto) => {
  const signedIn = await fullUser(logto);
  logto.state.users.update(signedIn.user.id, { avatar: null });
  return signedIn;
};

const meta = {
  title: 'Account center',
  component: AccountCenter,
  parameters: { account: everything },
} satisfies Meta<typeof AccountCenter>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Everything, for a user who has everything. */
export const FullUser: Story = {};

export const FreshUser: Story = { parameters: { account: freshUser } };

export const EmailOnly: Story = { parameters: { account: emailOnlyUser } };

export const SocialOnly: Story = { parameters: { account: socialOnlyUser } };

export const ReadOnly: Story = { parameters: { account: everythingReadOnly } };

export const WithoutSettings: Story = {
  parameters: { account: withFault(freshUser, { path: /^\/api\/\.well-known\//, network: true }) },
};

export const NothingToSee: Story = {
  parameters: {
    account: (logto: FakeLogto) => freshUser(logto, { accountCenter: { fields: {} } }),
  },
};

/** What has been drawn while the account is on its way. */
export const Loading: Story = {
  parameters: { account: withFault(freshUser, { path: '/api/my-account', delay: 3_600_000 }) },
};

/** Every answer takes its time; what is there already stays where it is. */
export const Slow: Story = {
  parameters: { account: withFault(freshUser, { path: /./, delay: 800 }) },
  play: async ({ canvas, userEvent }) => {
    // On a narrow page the list comes before the page.
    await userEvent.click(await canvas.findByRole('button', { name: 'Profile' }));
    await canvas.findByRole('heading', { level: 2 });
  },
};

export const Offline: Story = {
  parameters: { account: withFault(freshUser, { path: '/api/my-account', network: true }) },
  play: async ({ canvas }) => {
    await canvas.findByRole('alert');
  },
};

export const Failing: Story = {
  parameters: { account: withFault(freshUser, { path: '/api/my-account', status: 500 }) },
  play: async ({ canvas }) => {
    await canvas.findByRole('alert');
  },
};

export const SessionEnded: Story = {
  parameters: {
    account: withFault(freshUser, {
      path: '/api/my-account',
      status: 401,
      body: { code: 'auth.unauthorized' },
    }),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Sign in again' });
  },
};

/** Back from signing in: what has happened, and the way to what was typed. */
export const BackAfterSessionEnd: Story = {
  args: { sections: (all) => all.filter(({ id }) => id === 'username' || id === 'email') },
  parameters: {
    account: async (logto: FakeLogto) => {
      const signedIn = await freshUser(logto);
      const { id: owner } = signedIn.user;
      const forms = { email: { email: 'alice@new.example' } };
      sessionStorage.setItem(
        'account-center:drafts',
        JSON.stringify({ owner, until: Date.now() + 3_600_000, forms }),
      );
      leaveForSession(owner);
      return signedIn;
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Continue where you were' });
  },
};

/** The chip beside the title says how long the verification lives. */
export const Verified: Story = {
  parameters: { verified: true },
  play: async ({ canvas }) => {
    await canvas.findByText(/^Verified, /);
  },
};

/** The network has gone after the page was read: the page stays, and says what that means. */
export const OfflineLater: Story = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText(/^You are offline/);
    await userEvent.click(await canvas.findByRole('button', { name: 'Profile' }));
    await canvas.findByRole('heading', { name: 'Personal details' });
  },
};

const pages: readonly AccountCenterSection[] = [
  { id: 'username', group: 'profile', field: 'username', Component: UsernameSection },
  { id: 'email', group: 'signIn', field: 'email', Component: EmailSection },
  { id: 'password', group: 'signIn', field: 'password', Component: PasswordSection },
  {
    id: 'billing',
    group: { id: 'billing', title: 'Billing', hint: 'A page of the host’s own.' },
    Component: () => <p>Paid until the end of the month.</p>,
  },
];

/** Several groups: navigation beside the page on a wide container, a list of pages on a narrow one. */
export const SeveralGroups: Story = {
  args: { sections: () => pages },
  parameters: { ownWords: true },
};

export const GroupChosen: Story = {
  args: { sections: () => pages },
  parameters: { ownWords: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign-in' }));
    await canvas.findByText('You have a password');
  },
};

const ownPages = {
  signInExperience: {
    termsOfUseUrl: 'https://harbor.example/terms',
    privacyPolicyUrl: 'https://harbor.example/privacy',
    supportWebsiteUrl: 'https://harbor.example/help',
  },
};

/** The tenant's terms, privacy policy and support, at the end of the page. */
export const WithFooter: Story = {
  parameters: { account: (logto: FakeLogto) => freshUser(logto, ownPages) },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: /^Terms of use/ });
  },
};

/** The same where the account cannot be shown: help is at hand. */
export const FailingWithSupport: Story = {
  parameters: {
    account: withFault((logto: FakeLogto) => freshUser(logto, ownPages), {
      path: '/api/my-account',
      status: 500,
    }),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: /^Contact support/ });
  },
};

/** An app of another vendor, after its first try to change something: the reason stands once, for the whole page. */
export const ThirdPartyApp: Story = {
  args: { layout: 'stacked' },
  parameters: { account: thirdPartyClient },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Edit Name' }));
    await userEvent.type(await canvas.findByLabelText('Name'), ' Example');
    await userEvent.click(await canvas.findByRole('button', { name: 'Save' }));
    await canvas.findByText('This app may show your account, but not change it');
  },
};

const app = 'https://app.example';
const byLink = {
  section: `username.change?identifier=alicia&redirect=${encodeURIComponent(`${app}/done`)}`,
  redirectOrigins: [app],
};

/** Come by a link for one task: its form is filled in, and there is a way back. */
export const ByLink: Story = {
  args: byLink,
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Back to app.example' });
    await canvas.findByLabelText('New username');
  },
};

/** The end of such a task: the way back waits for a press. */
export const ByLinkDone: Story = {
  args: byLink,
  parameters: { verified: true },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByLabelText('New username');
    await userEvent.click(await canvas.findByRole('button', { name: 'Save username' }));
    await canvas.findByRole('button', { name: 'Continue to app.example' });
  },
};

export const ByLinkUnavailable: Story = {
  args: { ...byLink, section: `token.create?redirect=${encodeURIComponent(app)}` },
  play: async ({ canvas }) => {
    await canvas.findByText('What this link is for cannot be done here.');
  },
};

/** Everything on one page, without navigation. */
export const Stacked: Story = { args: { layout: 'stacked' } };
