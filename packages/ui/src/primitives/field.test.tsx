import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Checkbox } from './checkbox.tsx';
import { Field } from './field.tsx';
import { Select } from './select.tsx';
import { Switch } from './switch.tsx';
import { TextInput } from './text-input.tsx';

const described = (element: Element) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);

it('ties label, error and description to its control', () => {
  const { rerender } = render(
    <Field label="New email" description="We will send a code." required>
      <TextInput />
    </Field>,
  );
  const input = screen.getByLabelText('New email');
  expect(described(input)).toEqual(['We will send a code.']);
  expect(input.getAttribute('aria-required')).toBe('true');
  expect(input.hasAttribute('required')).toBe(false);
  expect(input.hasAttribute('aria-invalid')).toBe(false);

  rerender(
    <Field label="New email" description="We will send a code." error="Enter an email address.">
      <TextInput />
    </Field>,
  );
  expect(screen.getByLabelText('New email')).toBe(input);
  expect(described(input)).toEqual(['Enter an email address.', 'We will send a code.']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

it('names a native select as well', () => {
  render(
    <Field label="Country" labelHidden>
      <Select placeholder="Choose" options={[{ value: 'fr', label: 'France' }]} />
    </Field>,
  );
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Country' });
  expect(Array.from(select.options, (option) => option.text)).toEqual(['Choose', 'France']);
});

it('tells whether a box is checked', async () => {
  const user = userEvent.setup();
  const changed = vi.fn();
  render(<Checkbox label="I understand" error="Tick this." onCheckedChange={changed} />);
  const box = screen.getByRole('checkbox', { name: 'I understand' });
  expect(described(box)).toEqual(['Tick this.']);
  await user.click(screen.getByText('I understand'));
  expect(changed.mock.calls).toEqual([[true]]);
});

it('does not move a switch while its change is being saved', async () => {
  const user = userEvent.setup();
  const changed = vi.fn();
  const { rerender } = render(<Switch label="Ask at sign-in" onCheckedChange={changed} />);
  const toggle = screen.getByRole<HTMLInputElement>('switch', { name: 'Ask at sign-in' });
  await user.click(toggle);
  expect(changed.mock.calls).toEqual([[true]]);

  rerender(<Switch label="Ask at sign-in" onCheckedChange={changed} busy />);
  await user.click(toggle);
  await user.keyboard(' ');
  expect(toggle.checked).toBe(true);
  expect(changed).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(toggle);
});
