import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CodeInput, type CodeInputProps } from './code-input.tsx';
import { Field } from './field.tsx';

function setup(props: CodeInputProps = {}) {
  const onChange = vi.fn();
  const onComplete = vi.fn();
  const view = render(
    <Field label="Code" error={props.invalid ? 'That code is wrong.' : undefined}>
      <CodeInput onChange={onChange} onComplete={onComplete} {...props} />
    </Field>,
  );
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Code' });
  const cells = () =>
    Array.from(view.container.querySelectorAll('.ac-code-cell'), (cell) => cell.textContent);
  return { ...view, user: userEvent.setup(), input, cells, onChange, onComplete };
}

function Controlled() {
  const [code, setCode] = useState('');
  return (
    <CodeInput aria-label="Code" value={code} onChange={setCode} onComplete={() => setCode('')} />
  );
}

describe('for assistive technology and autofill', () => {
  it('is one field with a label, and the drawn boxes are not there', () => {
    const { input, container } = setup();
    expect(screen.getAllByRole('textbox')).toEqual([input]);
    expect(input.autocomplete).toBe('one-time-code');
    expect(input.inputMode).toBe('numeric');
    expect(input.maxLength).toBe(-1);
    expect(container.querySelector('.ac-code-cells')?.getAttribute('aria-hidden')).toBe('true');
    expect(container.querySelector('.ac-code')?.getAttribute('dir')).toBe('ltr');
  });

  it('says what is wrong', () => {
    const { input } = setup({ invalid: true });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const error = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toBe('That code is wrong.');
  });
});

it('completes at the last digit, and only then', async () => {
  const { user, input, cells, onComplete, onChange } = setup();
  await user.type(input, '12345');
  expect(onComplete).not.toHaveBeenCalled();
  await user.type(input, '6');
  expect(onComplete.mock.calls).toEqual([['123456']]);
  expect(onChange).toHaveBeenLastCalledWith('123456');
  expect(cells()).toEqual(['1', '2', '3', '4', '5', '6']);
});

it('takes a pasted code with spaces or dashes around and inside', async () => {
  const { user, input, onComplete } = setup();
  await user.click(input);
  await user.paste(' 123 456\n');
  expect(onComplete.mock.calls).toEqual([['123456']]);
});

it('takes what the browser fills in at once', () => {
  const { input, onComplete } = setup();
  fireEvent.change(input, { target: { value: '654321' } });
  expect(onComplete.mock.calls).toEqual([['654321']]);
});

it('takes digits of other scripts and refuses letters', async () => {
  const { user, input, onChange, cells } = setup();
  await user.type(input, 'a٤b');
  expect(onChange.mock.calls).toEqual([['4']]);
  expect(cells()).toEqual(['4', '', '', '', '', '']);
});

it('deletes backwards', async () => {
  const { user, input, onChange } = setup({ defaultValue: '123' });
  await user.click(input);
  input.setSelectionRange(3, 3);
  await user.keyboard('{Backspace}{Backspace}');
  expect(onChange.mock.calls).toEqual([['12'], ['1']]);
});

it('moves with the arrow keys and replaces the digit it stands on', async () => {
  const { user, input, onChange, onComplete } = setup({ defaultValue: '123456' });
  input.focus();
  input.setSelectionRange(6, 6);
  await user.keyboard('{ArrowLeft}');
  expect([input.selectionStart, input.selectionEnd]).toEqual([5, 6]);
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect([input.selectionStart, input.selectionEnd]).toEqual([3, 4]);
  await user.keyboard('9');
  expect(onChange).toHaveBeenLastCalledWith('123956');
  expect(onComplete).toHaveBeenLastCalledWith('123956');
});

it('goes on replacing box by box', async () => {
  const { user, input, onChange } = setup({ defaultValue: '123456' });
  input.focus();
  input.setSelectionRange(1, 2);
  await user.keyboard('98');
  expect(onChange.mock.calls).toEqual([['193456'], ['198456']]);
});

it('shows where the next digit goes while it has focus', async () => {
  const { user, input, container } = setup({ defaultValue: '12' });
  expect(container.querySelector('[data-active]')).toBeNull();
  await user.click(input);
  input.setSelectionRange(2, 2);
  fireEvent.select(input);
  const cells = Array.from(container.querySelectorAll('.ac-code-cell'));
  expect(cells.findIndex((cell) => cell.hasAttribute('data-caret'))).toBe(2);
  await user.tab();
  expect(container.querySelector('[data-active]')).toBeNull();
});

it('cannot be changed while the code is being checked', async () => {
  const { user, input, onChange } = setup({ defaultValue: '123456', busy: true });
  await user.type(input, '{Backspace}');
  expect(onChange).not.toHaveBeenCalled();
  expect(input.readOnly).toBe(true);
});

it('follows the value it is given', async () => {
  const user = userEvent.setup();
  render(<Controlled />);
  const input = screen.getByRole<HTMLInputElement>('textbox');
  await user.type(input, '12');
  expect(input.value).toBe('12');
  await user.type(input, '3456');
  expect(input.value).toBe('');
  const cells = Array.from(document.querySelectorAll('.ac-code-cell'));
  expect(cells.findIndex((cell) => cell.hasAttribute('data-active'))).toBe(0);
});
