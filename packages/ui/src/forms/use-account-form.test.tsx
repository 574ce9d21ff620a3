import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { z } from 'zod/mini';
import { useAccountForm } from './use-account-form.ts';

const schema = z.object({
  first: z.string(),
  second: z.string().check(z.minLength(3, 'Too short')),
  third: z.string().check(z.minLength(3, 'Too short')),
});

const Form = () => {
  const form = useAccountForm({
    schema,
    defaultValues: { first: '', second: '', third: '' },
    onSubmit: async () => ({ status: 'done' }),
  });
  return (
    <form onSubmit={form.submit}>
      {(['first', 'second', 'third'] as const).map((name) => (
        <input
          key={name}
          aria-label={name}
          aria-invalid={form.error(name) !== undefined}
          {...form.control.register(name)}
        />
      ))}
      <button type="submit">Save</button>
    </form>
  );
};

const allTimers = () =>
  act(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(resolve, 20);
      }),
  );

it('sets the focus on the first input with an error', async () => {
  render(<Form />);
  await userEvent.type(screen.getByLabelText('first'), 'x{Enter}');

  expect(screen.getByLabelText('second')).toHaveFocus();
  expect(screen.getByLabelText('third')).toBeInvalid();
});

it('leaves the focus to a user who goes on as soon as the error is there', async () => {
  render(<Form />);
  const wentOn = new Promise<void>((resolve) => {
    // In the very moment in which the input with the error gets the focus.
    const goOn = () => {
      screen.getByLabelText('third').focus();
      resolve();
    };
    screen
      .getByLabelText('second')
      .addEventListener('focus', () => queueMicrotask(goOn), { once: true });
  });
  await userEvent.type(screen.getByLabelText('first'), 'x{Enter}');
  await wentOn;
  await allTimers();

  expect(screen.getByLabelText('third')).toHaveFocus();
});
