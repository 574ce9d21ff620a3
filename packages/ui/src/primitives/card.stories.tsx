import type { Meta, StoryObj } from '@storybook/react-vite';
import { Avatar } from './avatar.tsx';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { EmptyState } from './empty-state.tsx';
import { Field } from './field.tsx';
import { Hint } from './hint.tsx';
import { AtIcon } from './icons/at-icon.tsx';
import { LaptopIcon } from './icons/laptop-icon.tsx';
import { LockIcon } from './icons/lock-icon.tsx';
import { MailIcon } from './icons/mail-icon.tsx';
import { MobileIcon } from './icons/mobile-icon.tsx';
import { PhoneIcon } from './icons/phone-icon.tsx';
import { ShieldIcon } from './icons/shield-icon.tsx';
import { TokenIcon } from './icons/token-icon.tsx';
import { TrashIcon } from './icons/trash-icon.tsx';
import { MenuButton } from './menu-button.tsx';
import { Row } from './row.tsx';
import { RowList } from './row-list.tsx';
import { RowSkeleton } from './row-skeleton.tsx';
import { Stack } from './stage.stories.kit.tsx';
import { Switch } from './switch.tsx';
import { TextInput } from './text-input.tsx';

const meta = { title: 'Primitives/Card', component: Card } satisfies Meta<typeof Card>;
export default meta;
type Story = StoryObj<typeof meta>;

const menu = (label: string) => (
  <MenuButton
    size="sm"
    label={label}
    items={[
      {
        id: 'remove',
        label: 'Remove',
        icon: <TrashIcon />,
        danger: true,
        onSelect: () => undefined,
      },
    ]}
  />
);

export const WithRows: Story = {
  args: {
    title: 'Sign-in',
    description: 'How you sign in, and where we reach you.',
    children: (
      <RowList>
        <Row
          icon={<MailIcon />}
          label="Email"
          badge={<Badge tone="success">Verified</Badge>}
          value="ada.lovelace@example.com"
          actions={
            <>
              <Button size="sm">Change</Button>
              {menu('More actions for your email')}
            </>
          }
        />
        <Row
          icon={<PhoneIcon />}
          label="Phone"
          value="Not set"
          muted
          actions={<Button size="sm">Add phone</Button>}
        />
        <Row
          icon={<AtIcon />}
          label="Username"
          value="ada"
          hint={<Hint>Your organization manages this.</Hint>}
        />
        <Row
          icon={<LockIcon />}
          label="Password"
          value="Set"
          actions={<Button size="sm">Change</Button>}
        >
          <Field label="New password">
            <TextInput />
          </Field>
        </Row>
      </RowList>
    ),
  },
};

export const WithDevices: Story = {
  args: {
    title: 'Devices',
    description: 'Where your account is signed in.',
    actions: <Button size="sm">Sign out all others</Button>,
    footer: <Button size="sm">Show more</Button>,
    children: (
      <RowList label="Devices">
        <Row
          icon={<LaptopIcon />}
          label="Chrome on macOS"
          badge={<Badge tone="accent">This device</Badge>}
          hint="London, United Kingdom · 203.0.113.7 · since 12 May"
        />
        <Row
          icon={<MobileIcon />}
          label="Safari on iPhone"
          hint="Paris, France · 198.51.100.23 · since 2 April"
          actions={menu('More actions for Safari on iPhone')}
        />
        <Row
          icon={<Avatar size="md" shape="square" name="Figma" />}
          label="Figma"
          hint="Reads your profile and your email"
          actions={<Button size="sm">Revoke</Button>}
        />
      </RowList>
    ),
  },
};

export const WithSwitch: Story = {
  args: {
    title: 'Two-step verification',
    icon: <ShieldIcon />,
    badge: <Badge tone="success">On</Badge>,
    children: (
      <RowList>
        <Row
          label="Ask at every sign-in"
          actions={<Switch label="Ask at every sign-in" labelHidden defaultChecked />}
        />
      </RowList>
    ),
  },
};

export const Loading: Story = {
  args: { title: 'Sign-in', busy: true, children: <RowSkeleton rows={3} /> },
};

export const LoadingDevices: Story = {
  args: { title: 'Devices', busy: true, children: <RowSkeleton rows={3} hint action={false} /> },
};

export const Empty: Story = {
  args: {
    title: 'Access tokens',
    children: (
      <EmptyState
        icon={<TokenIcon />}
        title="No access tokens yet"
        description="A token lets a script use your account without your password."
        action={<Button>Create token</Button>}
      />
    ),
  },
};

export const Dangerous: Story = {
  args: {
    title: 'Delete account',
    tone: 'danger',
    description: 'Everything goes, for good.',
    actions: <Button variant="danger">Delete account</Button>,
  },
};

export const LongWords: Story = {
  args: { title: 'Long words' },
  render: () => (
    <Stack>
      <Card title="Benachrichtigungseinstellungsübersicht und alles, was dazu gehört, in einer langen Überschrift">
        <RowList>
          <Row
            icon={<MailIcon />}
            label="Wiederherstellungs-E-Mail-Adresse"
            value="a-very-long-address-that-does-not-end-soon@subdomain.of.a.long.example.com"
            actions={<Button size="sm">Ändern</Button>}
          />
        </RowList>
      </Card>
    </Stack>
  ),
};
