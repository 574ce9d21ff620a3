import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { AlertDialog } from './alert-dialog.tsx';
import { Avatar } from './avatar.tsx';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Checkbox } from './checkbox.tsx';
import { CodeInput } from './code-input.tsx';
import { CopyButton } from './copy-button.tsx';
import { EmptyState } from './empty-state.tsx';
import { Field } from './field.tsx';
import { Hint } from './hint.tsx';
import { IconButton } from './icon-button.tsx';
import { MailIcon } from './icons/mail-icon.tsx';
import { PencilIcon } from './icons/pencil-icon.tsx';
import { TokenIcon } from './icons/token-icon.tsx';
import { LinkButton } from './link-button.tsx';
import { MenuButton } from './menu-button.tsx';
import { Notice } from './notice.tsx';
import { PasswordInput } from './password-input.tsx';
import { RequirementList } from './requirement-list.tsx';
import { Root } from './root.tsx';
import { Row } from './row.tsx';
import { RowList } from './row-list.tsx';
import { RowSkeleton } from './row-skeleton.tsx';
import { Select } from './select.tsx';
import { Separator } from './separator.tsx';
import { Spinner } from './spinner.tsx';
import { Switch } from './switch.tsx';
import { TextInput } from './text-input.tsx';
import { createToastStore } from './toast-store.ts';
import { Toaster } from './toaster.tsx';

/** What axe finds in the page. jsdom does not lay out, so contrast and sizes are checked elsewhere. */
async function findings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'landmark-one-main': { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

it('finds nothing to complain about in the parts of a page', async () => {
  const store = createToastStore();
  store.add({
    message: 'Your email was changed.',
    action: { label: 'Undo', onAction: () => undefined },
  });
  render(
    <Root>
      <Card
        title="Email"
        description="How we reach you."
        badge={<Badge tone="success">Verified</Badge>}
        actions={<IconButton icon={<PencilIcon />} label="Edit email" />}
        footer={<Button variant="primary">Save</Button>}
      >
        <RowList label="Addresses">
          <Row
            icon={<MailIcon />}
            label="Email"
            value="ada@example.com"
            actions={<Button>Change</Button>}
          />
          <Row
            icon={<Avatar name="Ada" />}
            label="Phone"
            value="Not set"
            muted
            hint={<Hint id="why">Managed by your organization.</Hint>}
            actions={<Button lockedBy="why">Add phone</Button>}
          />
        </RowList>
        <Row label="Username" value="ada" />
        <Notice
          tone="danger"
          title="Could not save"
          onDismiss={() => undefined}
          dismissLabel="Dismiss"
        >
          Try again. <LinkButton href="/status">Status</LinkButton>
        </Notice>
        <EmptyState
          icon={<TokenIcon />}
          title="No tokens"
          description="None yet."
          action={<Button>Create</Button>}
        />
        <CopyButton value="x" label="Copy" copiedLabel="Copied" failedLabel="Could not copy" />
        <Spinner label="Loading" />
      </Card>
      <Card title="Loading" busy>
        <RowSkeleton rows={2} />
      </Card>
      <Toaster store={store} label="Messages" dismissLabel="Dismiss" />
    </Root>,
  );
  expect(await findings()).toEqual([]);
});

it('finds nothing to complain about in a form', async () => {
  render(
    <Root>
      <form>
        <Field label="Name" optionalLabel="Optional" description="As you like it.">
          <TextInput />
        </Field>
        <Field label="Password" error="That is not your password." required>
          <PasswordInput
            autoComplete="current-password"
            showLabel="Show password"
            hideLabel="Hide password"
            username="ada"
          />
        </Field>
        <RequirementList
          label="Your password needs"
          stateLabels={{ met: 'met', unmet: 'not met', pending: 'not checked yet' }}
          items={[
            { id: 'length', label: '8 characters', state: 'met' },
            { id: 'digit', label: 'a digit', state: 'unmet' },
            { id: 'leak', label: 'not leaked', state: 'pending' },
          ]}
        />
        <Field label="Code" error="That code is wrong.">
          <CodeInput defaultValue="123456" />
        </Field>
        <Field label="Country">
          <Select placeholder="Choose" options={[{ value: 'fr', label: 'France' }]} />
        </Field>
        <Checkbox label="I understand" description="For good." error="Tick this." />
        <Switch label="Ask at every sign-in" labelHidden />
        <Separator />
        <Separator label="or" />
        <Button type="submit" busy>
          Save
        </Button>
      </form>
    </Root>,
  );
  expect(await findings()).toEqual([]);
});

it('finds nothing to complain about in an open dialog', async () => {
  render(
    <Root>
      <Card title="Email">ada@example.com</Card>
      <AlertDialog
        open
        onOpenChange={() => undefined}
        title="Remove your email?"
        description="You can still sign in with Google."
        confirmLabel="Remove email"
        cancelLabel="Keep it"
        onConfirm={() => undefined}
      >
        <Field label="Type your email">
          <TextInput />
        </Field>
      </AlertDialog>
    </Root>,
  );
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByLabelText('Type your email')),
  );
  expect(await findings()).toEqual([]);
});

it('finds nothing to complain about in an open menu', async () => {
  const user = userEvent.setup();
  render(
    <Root>
      <MenuButton
        label="More actions"
        items={[
          { id: 'rename', label: 'Rename', icon: <PencilIcon />, onSelect: () => undefined },
          {
            id: 'remove',
            label: 'Remove',
            danger: true,
            separated: true,
            onSelect: () => undefined,
          },
        ]}
      />
    </Root>,
  );
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await screen.findByRole('menu');
  expect(await findings()).toEqual([]);
});
