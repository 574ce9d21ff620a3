import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { oddCodes } from '../test/odd/odd-codes.ts';
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

describe('what arrives at once', () => {
  it.each(oddCodes)('takes the code out of “%s”', async (text, digits, isSent) => {
    const { user, input, cells, onComplete } = setup();
    await user.click(input);
    await user.paste(text);
    expect(input.value).toBe(digits);
    expect(cells().join('')).toBe(digits);
    expect(onComplete.mock.calls).toEqual(isSent ? [[digits]] : []);
  });

  it.each(oddCodes)('fills “%s” in by itself', (text, digits, isSent) => {
    const { input, onComplete } = setup();
    fireEvent.input(input, { target: { value: text } });
    // One line is all that an input holds.
    const isOneLine = !/[\r\n]/.test(text.trim());
    if (isOneLine) expect(input.value).toBe(digits);
    if (isOneLine) expect(onComplete.mock.calls).toEqual(isSent ? [[digits]] : []);
  });

  it('takes the place of what was there', async () => {
    const { user, input, onComplete } = setup({ defaultValue: '12' });
    await user.click(input);
    await user.paste('482913');
    expect(onComplete.mock.calls).toEqual([['482913']]);
  });

  it('is left out when it holds no digit, and what was there stays', async () => {
    const { user, input } = setup({ defaultValue: '12' });
    await user.click(input);
    await user.paste('no code');
    expect(input.value).toBe('12');
  });

  it('is told once, whichever events tell of it', () => {
    const { input, onComplete, onChange } = setup();
    fireEvent.input(input, { target: { value: '482913' } });
    fireEvent.change(input);
    fireEvent.input(input);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  it('stays when it came without any event, whatever is drawn again', () => {
    const view = render(<CodeInput aria-label="Code" value="" />);
    const input = screen.getByRole<HTMLInputElement>('textbox');
    input.value = '482913';
    fireEvent.focus(input);
    view.rerender(<CodeInput aria-label="Code" value="" busy />);
    expect(input.value).toBe('482913');
  });
});

describe('while an input method composes', () => {
  const compose = (input: HTMLInputElement, texts: readonly string[]) => {
    fireEvent.compositionStart(input);
    for (const value of texts) {
      fireEvent.input(input, { target: { value }, isComposing: true });
      expect(input.value).toBe(value);
    }
  };

  it('rewrites and sends nothing, and draws what is typed', () => {
    const { input, cells, onChange, onComplete } = setup();
    compose(input, ['４', '４８', '４８２', '４８２９', '４８２９１', '４８２９１３']);
    expect(cells().join('')).toBe('482913');
    expect(onChange).not.toHaveBeenCalled();
    expect(onComplete).not.toHaveBeenCalled();
    fireEvent.compositionEnd(input);
    expect(input.value).toBe('482913');
    expect(onComplete.mock.calls).toEqual([['482913']]);
  });

  it('takes digit after digit, each composed by itself', () => {
    const { input, onComplete } = setup();
    for (const digit of '４８２９１３') {
      compose(input, [`${input.value}${digit}`]);
      fireEvent.compositionEnd(input);
    }
    expect(onComplete.mock.calls).toEqual([['482913']]);
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])('leaves the keys to it (%j)', (event) => {
    const { input } = setup({ defaultValue: '123456' });
    input.focus();
    input.setSelectionRange(6, 6);
    fireEvent.keyDown(input, { key: 'ArrowLeft', ...event });
    expect(input.selectionStart).toBe(6);
  });
});

it('overwrites the digit at the caret for keyboards that name no keys', () => {
  const { input, onChange } = setup({ defaultValue: '123456' });
  input.focus();
  input.setSelectionRange(2, 2);
  const event = { inputType: 'insertText', data: '9', bubbles: true, cancelable: true };
  input.dispatchEvent(new InputEvent('beforeinput', event));
  expect([input.selectionStart, input.selectionEnd]).toEqual([2, 3]);
  input.setRangeText('9', 2, 3, 'end');
  fireEvent.input(input);
  expect(onChange.mock.calls).toEqual([['129456']]);
});
