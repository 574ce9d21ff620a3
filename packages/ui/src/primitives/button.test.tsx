import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Button } from './button.tsx';
import { Hint } from './hint.tsx';
import { IconButton } from './icon-button.tsx';

it('does nothing while busy, and keeps its name, its place and its focus', async () => {
  const user = userEvent.setup();
  const press = vi.fn();
  const { rerender } = render(<Button onClick={press}>Save changes</Button>);
  const button = screen.getByRole('button', { name: 'Save changes' });
  await user.click(button);
  expect(press).toHaveBeenCalledTimes(1);

  rerender(
    <Button onClick={press} busy>
      Save changes
    </Button>,
  );
  await user.click(button);
  await user.keyboard('{Enter}');
  expect(press).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('button', { name: 'Save changes' })).toBe(button);
  expect(button).toBe(document.activeElement);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.hasAttribute('disabled')).toBe(false);
});

it('does not send its form while busy', async () => {
  const user = userEvent.setup();
  const send = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  const form = (busy: boolean) => (
    <form onSubmit={send}>
      <input aria-label="Name" />
      <Button type="submit" busy={busy}>
        Save
      </Button>
    </form>
  );
  const { rerender } = render(form(true));
  await user.click(screen.getByRole('button'));
  await user.type(screen.getByLabelText('Name'), 'Ada{Enter}');
  expect(send).not.toHaveBeenCalled();

  rerender(form(false));
  await user.click(screen.getByRole('button'));
  expect(send).toHaveBeenCalledTimes(1);
});

it.each([
  [
    'a button',
    (press: () => void) => (
      <Button lockedBy="why" onClick={press}>
        Remove
      </Button>
    ),
  ],
  [
    'an icon button',
    (press: () => void) => <IconButton lockedBy="why" onClick={press} icon="×" label="Remove" />,
  ],
])('stays reachable when it is locked and says why: %s', async (_, element) => {
  const user = userEvent.setup();
  const press = vi.fn();
  render(
    <>
      {element(press)}
      <Hint id="why">This is your last way to sign in.</Hint>
    </>,
  );
  await user.tab();
  const button = screen.getByRole('button', { name: 'Remove' });
  expect(button).toBe(document.activeElement);
  await user.keyboard(' ');
  await user.click(button);
  expect(press).not.toHaveBeenCalled();
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('This is your last way to sign in.');
});
