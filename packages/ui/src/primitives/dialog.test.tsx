import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactElement, useRef, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { AlertDialog } from './alert-dialog.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Confirm } from './confirm.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';
import { Root } from './root.tsx';
import { TextInput } from './text-input.tsx';

function Example({ onClosed, ...props }: Partial<DialogProps> & { onClosed?: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <Root>
      <button type="button" onClick={() => setOpen(true)}>
        Change email
      </button>
      <Dialog
        title="Change email"
        description="We will send a code."
        closeLabel="Close"
        {...props}
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          if (!next) onClosed?.();
        }}
        footer={<Button>Send code</Button>}
      >
        <TextInput aria-label="New email" />
      </Dialog>
    </Root>
  );
}

function Devices() {
  const [there, setThere] = useState(true);
  const [asking, setAsking] = useState(false);
  return (
    <Root>
      <Card title="Devices">
        {there ? <Button onClick={() => setAsking(true)}>Sign out</Button> : null}
      </Card>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title="Sign out this device?"
        description="It has to sign in again."
        confirmLabel="Sign out device"
        cancelLabel="Cancel"
        onConfirm={() => {
          setThere(false);
          setAsking(false);
        }}
      />
    </Root>
  );
}

function Told() {
  const [shown, setShown] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  return (
    <Root>
      <button type="button" onClick={() => setShown(true)}>
        Open
      </button>
      <button type="button" ref={target}>
        Next
      </button>
      <Dialog
        open={shown}
        onOpenChange={setShown}
        title="T"
        closeLabel="Close"
        returnFocusRef={target}
      />
    </Root>
  );
}

/** Two dialogs, one over the other; Escape comes in the very moment in which the upper one takes the focus. */
function Stacked({ lower, upper }: { lower?: (() => void) | undefined; upper: () => void }) {
  const dialog = (
    <Dialog open title="Upper" onOpenChange={upper}>
      <TextInput
        aria-label="Code"
        onFocus={(event) => fireEvent.keyDown(event.currentTarget, { key: 'Escape' })}
      />
    </Dialog>
  );
  const [covered, setCovered] = useState(false);
  const verify = <Button onClick={() => setCovered(true)}>Verify</Button>;
  return (
    <Root>
      {lower ? (
        <Dialog open title="Lower" onOpenChange={lower}>
          {verify}
        </Dialog>
      ) : (
        verify
      )}
      {covered ? dialog : null}
    </Root>
  );
}

function Asking({ confirm }: { confirm: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <Root>
      <button type="button" onClick={() => setAsking(true)}>
        Remove
      </button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title="Remove your email?"
        description="You can still sign in with Google."
        confirmLabel="Remove email"
        cancelLabel="Keep it"
        onConfirm={confirm}
      />
    </Root>
  );
}

async function open(element: ReactElement) {
  const user = userEvent.setup();
  render(element);
  const opener = screen.getByRole('button');
  await user.click(opener);
  const dialog = await screen.findByRole('dialog', { name: 'Change email' });
  return { user, opener, dialog };
}

it('takes focus to its first field and gives it back', async () => {
  const { user, opener } = await open(<Example />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('New email')));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(opener));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('is named and described, and lives inside the root so that tokens reach it', async () => {
  const { dialog } = await open(<Example />);
  const description = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toBe('We will send a code.');
  expect(dialog.closest('.ac-root')).not.toBeNull();
  expect(dialog.closest('.ac-container')).toBeNull();
});

it('keeps the page from scrolling without adding a style sheet', async () => {
  const sheets = document.querySelectorAll('style').length;
  const { user } = await open(<Example />);
  expect(document.documentElement.style.overflow).toBe('hidden');
  expect(document.querySelectorAll('style')).toHaveLength(sheets);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.documentElement.style.overflow).toBe(''));
});

it('hears Escape as soon as it has the focus', async () => {
  const closed = vi.fn();
  const user = userEvent.setup();
  render(<Stacked upper={closed} />);
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  expect(closed).toHaveBeenCalledTimes(1);
});

it('hears Escape as soon as it has the focus, over another dialog, which stays', async () => {
  const lower = vi.fn();
  const upper = vi.fn();
  const user = userEvent.setup();
  render(<Stacked lower={lower} upper={upper} />);
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  expect(upper).toHaveBeenCalledTimes(1);
  expect(lower).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(upper).toHaveBeenCalledTimes(2);
  expect(lower).not.toHaveBeenCalled();
});

it('is not left while work is under way', async () => {
  const closed = vi.fn();
  const { user } = await open(<Example busy onClosed={closed} />);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(closed).not.toHaveBeenCalled();
  expect(screen.getByRole('dialog')).toBeTruthy();
});

it('is closed by its button alone when it is not dismissible', async () => {
  const closed = vi.fn();
  const { user } = await open(<Example dismissible={false} onClosed={closed} />);
  await user.keyboard('{Escape}');
  expect(closed).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(closed).toHaveBeenCalledTimes(1);
});

it('gives focus to the title of the card when the row that opened it is gone', async () => {
  const user = userEvent.setup();
  render(<Devices />);
  await user.click(screen.getByRole('button', { name: 'Sign out' }));
  await user.click(await screen.findByRole('button', { name: 'Sign out device' }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Devices' })),
  );
});

it('gives focus to what it was told', async () => {
  const user = userEvent.setup();
  render(<Told />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await user.click(await screen.findByRole('button', { name: 'Close' }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' })),
  );
});

it('asks before it destroys, with focus on the way back', async () => {
  const user = userEvent.setup();
  const confirm = vi.fn();
  render(<Asking confirm={confirm} />);
  const opener = screen.getByRole('button', { name: 'Remove' });
  await user.click(opener);
  const dialog = await screen.findByRole('alertdialog', { name: 'Remove your email?' });
  const keep = screen.getByRole('button', { name: 'Keep it' });
  await waitFor(() => expect(document.activeElement).toBe(keep));
  await user.click(screen.getByRole('button', { name: 'Remove email' }));
  expect(confirm).toHaveBeenCalledTimes(1);
  expect(dialog.isConnected).toBe(true);
  await user.click(keep);
  await waitFor(() => expect(document.activeElement).toBe(opener));
});
