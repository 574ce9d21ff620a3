import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { Avatar } from './avatar.tsx';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { Hint } from './hint.tsx';
import * as icons from './icons/index.ts';
import { LinkButton } from './link-button.tsx';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';
import { Spinner } from './spinner.tsx';
import { Line, Stack } from './stage.stories.kit.tsx';
import { createToastStore } from './toast-store.ts';
import { Toaster } from './toaster.tsx';

const meta = {
  title: 'Primitives/Feedback',
  component: Notice,
} satisfies Meta<typeof Notice>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Notices: Story = {
  render: () => (
    <Stack>
      <Notice title="Confirm it’s you">To see your devices we need to know that it is you.</Notice>
      <Notice tone="success" onDismiss={() => undefined} dismissLabel="Dismiss">
        Your email was changed.
      </Notice>
      <Notice
        tone="warning"
        title="Two backup codes left"
        actions={<Button size="sm">Generate new codes</Button>}
      >
        Make new ones before you run out.
      </Notice>
      <Notice
        tone="danger"
        title="It could not be saved"
        actions={<Button size="sm">Try again</Button>}
      >
        The server did not answer. <LinkButton href="#status">Status page</LinkButton>
      </Notice>
    </Stack>
  ),
};

export const Badges: Story = {
  render: () => (
    <Line>
      <Badge>Managed</Badge>
      <Badge tone="accent">This device</Badge>
      <Badge tone="success" icon={<icons.CheckIcon />}>
        Active
      </Badge>
      <Badge tone="warning">Expires soon</Badge>
      <Badge tone="danger">Expired</Badge>
    </Line>
  ),
};

export const Hints: Story = {
  render: () => (
    <Stack>
      <Hint>Your organization manages this.</Hint>
      <Hint tone="warning" icon={<icons.WarningIcon size={16} />}>
        This code expires in a minute.
      </Hint>
    </Stack>
  ),
};

export const Avatars: Story = {
  render: () => (
    <Line>
      {(['sm', 'md', 'lg', 'xl'] as const).map((size) => (
        <Avatar key={size} size={size} name="Ada Lovelace" />
      ))}
      <Avatar size="xl" />
      <Avatar size="xl" shape="square" name="Figma" />
    </Line>
  ),
};

export const Waiting: Story = {
  render: () => (
    <Stack>
      <Line>
        <Spinner label="Loading" />
        <Spinner size="sm" label="Loading" />
      </Line>
      <Skeleton size="lg" width={33} />
      <Skeleton width={75} />
      <Skeleton size="sm" width={50} />
      <Line>
        <Skeleton shape="circle" size="lg" />
        <Skeleton shape="circle" />
        <Skeleton shape="block" />
      </Line>
    </Stack>
  ),
};

function ToastDemo() {
  const [store] = useState(createToastStore);
  return (
    <>
      <Line>
        <Button onClick={() => store.add({ message: 'Your email was changed.' })}>Success</Button>
        <Button
          onClick={() =>
            store.add({
              message: 'The device is signed out.',
              tone: 'info',
              action: { label: 'Undo', onAction: () => undefined },
            })
          }
        >
          With an action
        </Button>
        <Button
          onClick={() =>
            store.add({ message: 'It could not be saved. Try again.', tone: 'danger' })
          }
        >
          Error
        </Button>
      </Line>
      <Toaster store={store} label="Messages" dismissLabel="Dismiss" />
    </>
  );
}

export const Toasts: Story = {
  render: () => <ToastDemo />,
  play: async ({ canvas, userEvent }) => {
    for (const button of canvas.getAllByRole('button')) await userEvent.click(button);
  },
};

export const AllIcons: Story = {
  render: () => (
    <Stack>
      {([16, 20, 24] as const).map((size) => (
        <Line key={size}>
          {Object.entries(icons).map(([name, Icon]) => (
            <Icon key={name} size={size} label={name} />
          ))}
        </Line>
      ))}
    </Stack>
  ),
};
