'use client';
import {
  type ChangeEvent,
  type FocusEventHandler,
  forwardRef,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { activeElementAt } from '../lib/active-element.ts';
import { asciiDigits } from '../lib/ascii-digits.ts';
import { type CodeSelection, cellSelection, moveSelection } from '../lib/code-selection.ts';
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
  /** The last digit was typed, pasted or filled in. */
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
 * drawn box a digit. Digits of every script are taken, spaces and dashes of a pasted code are ignored.
 */
export const CodeInput = forwardRef<HTMLInputElement, CodeInputProps>(
  function CodeInput(props, ref) {
    const { length = 6, onChange, onComplete, busy = false, disabled } = props;
    const part = usePart();
    const control = useFieldControl(props);
    const inputRef = useRef<HTMLInputElement>(null);
    const mergedRef = useMergedRefs(inputRef, ref);
    const [ownValue, setOwnValue] = useState(props.defaultValue ?? '');
    const [selection, setSelection] = useState<CodeSelection | null>(null);
    const value = asciiDigits(props.value ?? ownValue).slice(0, length);

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

    const change = (event: ChangeEvent<HTMLInputElement>) => {
      const code = asciiDigits(event.target.value).slice(0, length);
      const caret = event.target.selectionStart ?? code.length;
      setOwnValue(code);
      // In the middle of a code the next digit replaces the next box, as it looks like.
      if (code.length >= value.length && caret < code.length) {
        select(cellSelection(caret, code.length, length));
      } else {
        readSelection();
      }
      if (code === value) return;
      onChange?.(code);
      if (code.length === length) onComplete?.(code);
    };

    const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      const { selectionStart, selectionEnd } = event.currentTarget;
      const current = { start: selectionStart ?? 0, end: selectionEnd ?? 0 };
      const target = moveSelection(event.key, current, value.length, length);
      if (target) {
        event.preventDefault();
        select(target);
      } else if (/^\p{Nd}$/u.test(event.key) && current.start === current.end) {
        // Typing over a full code replaces the digit at the caret instead of pushing the last one out.
        if (value.length === length) select(cellSelection(current.start, value.length, length));
      }
    };

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
        <CodeCells value={value} length={length} selection={selection} />
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
          value={value}
          onChange={change}
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
