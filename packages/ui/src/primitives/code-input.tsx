'use client';
import {
  type ClipboardEvent,
  type FocusEventHandler,
  type FormEvent,
  forwardRef,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { activeElementAt } from '../lib/active-element.ts';
import { type CodeSelection, cellSelection, moveSelection } from '../lib/code-selection.ts';
import { isComposing } from '../lib/is-composing.ts';
import { readCode } from '../lib/read-code.ts';
import { useEmptiedInput } from '../lib/use-emptied-input.ts';
import { useIsomorphicLayoutEffect } from '../lib/use-isomorphic-layout-effect.ts';
import { useMergedRefs } from '../lib/use-merged-refs.ts';
import { usePart } from '../theme/use-part.ts';
import { CodeCells } from './code-cells.tsx';
import { useFieldControl } from './field-control.ts';

/** Props of {@link CodeInput}. */
export type CodeInputProps = {
  /** The digits so far, `0` to `9` alone. */
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((code: string) => void) | undefined;
  /** The code is whole: the last digit was typed, or one was pasted or filled in that can be no other. */
  readonly onComplete?: ((code: string) => void) | undefined;
  /** How many digits the code has. */
  readonly length?: number | undefined;
  readonly invalid?: boolean | undefined;
  /** The code is being checked: it stays readable and cannot be changed. */
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly onBlur?: FocusEventHandler<HTMLInputElement> | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
};

/**
 * A one-time code: one real input, so that filling in, pasting and screen readers just work, under one
 * drawn box a digit. Digits of every script are taken, a code is found in a pasted sentence. The input keeps its own
 * value: what was filled in without a word to the page is there when the form is sent.
 */
export const CodeInput = forwardRef<HTMLInputElement, CodeInputProps>(
  function CodeInput(props, ref) {
    const { length = 6, onChange, onComplete, busy = false, disabled } = props;
    const part = usePart();
    const control = useFieldControl(props);
    const inputRef = useRef<HTMLInputElement>(null);
    const mergedRef = useMergedRefs(inputRef, ref);
    useEmptiedInput(inputRef);
    const [ownValue, setOwnValue] = useState(props.defaultValue ?? '');
    const [composed, setComposed] = useState<string>();
    const [selection, setSelection] = useState<CodeSelection | null>(null);
    const value = readCode(props.value ?? ownValue, length).digits;
    const [firstValue] = useState(value);
    const told = useRef(value);

    useIsomorphicLayoutEffect(() => {
      const input = inputRef.current;
      told.current = value;
      // Only what the page has changed: anything else that stands there was filled in by the browser.
      if (input && value !== readCode(input.value, length).digits) input.value = value;
    }, [value, length]);

    const readSelection = () => {
      const input = inputRef.current;
      if (!input || activeElementAt(input) !== input) return;
      const start = input.selectionStart ?? value.length;
      setSelection({ start, end: input.selectionEnd ?? start });
    };
    useEffect(() => {
      // React tells no focus event of a field that it focuses itself while it mounts.
      const input = inputRef.current;
      if (input && activeElementAt(input) === input) {
        setSelection({ start: input.value.length, end: input.value.length });
      }
    }, []);
    const select = ({ start, end }: CodeSelection) => {
      inputRef.current?.setSelectionRange(start, end);
      setSelection({ start, end });
    };

    const take = (raw: string, caret: number, isAtOnce: boolean) => {
      const input = inputRef.current;
      const { digits: code, isCertain } = readCode(raw, length);
      setComposed(undefined);
      setOwnValue(code);
      if (input && input.value !== code) {
        const place = Math.min(code.length, readCode(raw.slice(0, caret), length).digits.length);
        input.value = code;
        input.setSelectionRange(place, place);
      }
      const at = input?.selectionStart ?? code.length;
      // In the middle of a code the next digit replaces the next box, as it looks like.
      if (!isAtOnce && code.length >= value.length && at < code.length) {
        select(cellSelection(at, code.length, length));
      } else {
        readSelection();
      }
      // The same news may come as more than one event.
      if (code === told.current) return;
      told.current = code;
      onChange?.(code);
      if (isCertain) onComplete?.(code);
    };

    const change = (event: FormEvent<HTMLInputElement>) => {
      const input = event.currentTarget;
      // An input method owns the text until it is done with it: it is drawn, and left alone.
      if (isComposing(event)) {
        setComposed(readCode(input.value, length).digits);
        return;
      }
      take(input.value, input.selectionStart ?? input.value.length, false);
    };

    const paste = (event: ClipboardEvent<HTMLInputElement>) => {
      const text = event.clipboardData.getData('text');
      const { digits } = readCode(text, length);
      if (busy || disabled) return;
      // A part of a code goes where the caret is, as in any input; a whole one takes the place of what was there.
      if (digits !== '' && digits.length < length) return;
      event.preventDefault();
      if (digits !== '') take(text, text.length, true);
    };

    const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
      if (isComposing(event) || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const { selectionStart, selectionEnd } = event.currentTarget;
      const current = { start: selectionStart ?? 0, end: selectionEnd ?? 0 };
      const target = moveSelection(event.key, current, value.length, length);
      if (target) {
        event.preventDefault();
        select(target);
      }
    };

    useEffect(() => {
      const input = inputRef.current;
      // Keyboards of phones name no keys: what is about to come in is all that they tell.
      const beforeInput = (event: InputEvent) => {
        if (event.inputType !== 'insertText' || !/^\p{Nd}$/u.test(event.data ?? '')) return;
        const {
          selectionStart: start,
          selectionEnd: end,
          value: present,
        } = event.target as HTMLInputElement;
        // Typing over a full code replaces the digit at the caret instead of pushing the last one out.
        if (start === null || start !== end || present.length !== length) return;
        const cell = cellSelection(start, length, length);
        input?.setSelectionRange(cell.start, cell.end);
      };
      input?.addEventListener('beforeinput', beforeInput);
      return () => input?.removeEventListener('beforeinput', beforeInput);
    }, [length]);

    const click = (event: MouseEvent<HTMLInputElement>) => {
      const { left, width } = event.currentTarget.getBoundingClientRect();
      if (event.detail > 1 || width === 0) return;
      const index = Math.floor(((event.clientX - left) / width) * length);
      select(cellSelection(index, value.length, length));
    };

    return (
      <div
        {...part('code', { invalid: control['aria-invalid'], busy, disabled }, props.className)}
        // A code reads left to right in every language.
        dir="ltr"
      >
        <CodeCells value={composed ?? value} length={length} selection={selection} />
        <input
          {...control}
          {...part('code-input')}
          ref={mergedRef}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          pattern="[0-9]*"
          name={props.name}
          aria-label={props['aria-label']}
          aria-busy={busy || undefined}
          // biome-ignore lint/a11y/noAutofocus: opt-in, for a dialog whose only task is the code.
          autoFocus={props.autoFocus}
          disabled={disabled}
          readOnly={busy}
          defaultValue={firstValue}
          // Without the second one, React takes a value that was set by a script for known.
          onChange={change}
          onInput={change}
          onCompositionEnd={change}
          onPaste={paste}
          onKeyDown={keyDown}
          onClick={click}
          onSelect={readSelection}
          onFocus={readSelection}
          onBlur={(event) => {
            setSelection(null);
            props.onBlur?.(event);
          }}
        />
      </div>
    );
  },
);
