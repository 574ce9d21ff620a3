import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { PasswordInput } from './password-input.tsx';

function setup() {
  render(
    <form onSubmit={(event) => event.preventDefault()}>
      <Field label="Password">
        <PasswordInput
          autoComplete="current-password"
          showLabel="Show password"
          hideLabel="Hide password"
          username="ada@example.com"
        />
      </Field>
      <Button type="submit">Confirm</Button>
    </form>,
  );
  return {
    user: userEvent.setup(),
    input: screen.getByLabelText<HTMLInputElement>('Password'),
    toggle: screen.getByRole('button', { name: 'Show password' }),
  };
}

it('shows and hides what was typed', async () => {
  const { user, input, toggle } = setup();
  await user.type(input, 'hunter2');
  expect(input.type).toBe('password');
  expect(toggle.getAttribute('aria-pressed')).toBe('false');

  await user.click(toggle);
  expect(input.type).toBe('text');
  expect(input.value).toBe('hunter2');
  expect(toggle.getAttribute('aria-pressed')).toBe('true');

  await user.click(toggle);
  expect(input.type).toBe('password');
});

it('hides the password again when its form is sent', async () => {
  const { user, input, toggle } = setup();
  await user.click(toggle);
  expect(input.type).toBe('text');
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  expect(input.type).toBe('password');
});

it('tells password managers whose password it is, and no one else', async () => {
  const { user, input } = setup();
  const username = document.querySelector<HTMLInputElement>('input[autocomplete="username"]');
  expect(username?.value).toBe('ada@example.com');
  expect(input.autocomplete).toBe('current-password');
  expect(screen.getAllByRole('textbox', { hidden: true })).toEqual([username]);
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.tab();
  expect(document.activeElement).toBe(input);
});
