import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Hint } from './hint.tsx';
import { IconButton } from './icon-button.tsx';
import { PencilIcon } from './icons/pencil-icon.tsx';
import { PlusIcon } from './icons/plus-icon.tsx';
import { TrashIcon } from './icons/trash-icon.tsx';
import { LinkButton } from './link-button.tsx';
import { MenuButton } from './menu-button.tsx';
import { Line, Stack } from './stage.stories.kit.tsx';

const meta = { title: 'Primitives/Button', component: Button } satisfies Meta<typeof Button>;
export default meta;
type Story = StoryObj<typeof meta>;

const nothing = () => undefined;

export const Variants: Story = {
  render: () => (
    <Stack>
      {(['md', 'sm'] as const).map((size) => (
        <Line key={size}>
          <Button size={size} variant="primary">
            Save changes
          </Button>
          <Button size={size}>Cancel</Button>
          <Button size={size} variant="ghost">
            Skip
          </Button>
          <Button size={size} variant="danger">
            Delete account
          </Button>
          <Button size={size} variant="primary" icon={<PlusIcon />}>
            Add passkey
          </Button>
        </Line>
      ))}
    </Stack>
  ),
};

export const Busy: Story = {
  render: () => (
    <Line>
      <Button variant="primary" busy>
        Save changes
      </Button>
      <Button busy>Change email</Button>
      <Button variant="danger" busy>
        Delete
      </Button>
      <IconButton icon={<TrashIcon />} label="Remove" busy />
    </Line>
  ),
};

export const Disabled: Story = {
  render: () => (
    <Line>
      <Button variant="primary" disabled>
        Save changes
      </Button>
      <Button disabled>Cancel</Button>
      <IconButton icon={<TrashIcon />} label="Remove" disabled />
    </Line>
  ),
};

export const LockedWithReason: Story = {
  render: () => (
    <Stack>
      <Line>
        <Button lockedBy="last-method">Remove email</Button>
      </Line>
      <Hint id="last-method">
        This is your last way to sign in. <LinkButton>Add a password first</LinkButton>
      </Hint>
    </Stack>
  ),
};

export const Icons: Story = {
  render: () => (
    <Line>
      <IconButton icon={<PencilIcon />} label="Edit" />
      <IconButton icon={<PencilIcon />} label="Edit" variant="secondary" />
      <IconButton icon={<TrashIcon />} label="Remove" variant="danger" />
      <IconButton icon={<PencilIcon />} label="Edit" size="sm" />
    </Line>
  ),
};

export const Links: Story = {
  render: () => (
    <Line>
      <LinkButton href="#terms">Terms</LinkButton>
      <LinkButton href="https://example.com" external externalLabel="opens in a new tab">
        Help
      </LinkButton>
      <LinkButton>Use another way</LinkButton>
    </Line>
  ),
};

export const Copy: Story = {
  render: () => (
    <Line>
      <CopyButton
        value="1234-5678"
        label="Copy codes"
        copiedLabel="Copied"
        failedLabel="Could not copy"
      />
      <CopyButton
        value="1234"
        label="Copy key"
        copiedLabel="Copied"
        failedLabel="Could not copy"
        iconOnly
      />
    </Line>
  ),
};

export const Menu: Story = {
  render: () => (
    <MenuButton
      label="More actions for My laptop"
      align="start"
      items={[
        { id: 'rename', label: 'Rename', icon: <PencilIcon />, onSelect: nothing },
        {
          id: 'trust',
          label: 'Trust',
          disabled: true,
          description: 'Only on this device',
          onSelect: nothing,
        },
        {
          id: 'remove',
          label: 'Remove',
          icon: <TrashIcon />,
          danger: true,
          separated: true,
          onSelect: nothing,
        },
      ]}
    />
  ),
};
