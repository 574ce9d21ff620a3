'use client';
import { forwardRef, useEffect, useRef, useState } from 'react';
import { useEmptiedInput } from '../lib/use-emptied-input.ts';
import { useMergedRefs } from '../lib/use-merged-refs.ts';
import { usePart } from '../theme/use-part.ts';
import { EyeIcon } from './icons/eye-icon.tsx';
import { EyeOffIcon } from './icons/eye-off-icon.tsx';
import { TextInput, type TextInputProps } from './text-input.tsx';

/** Props of {@link PasswordInput}; the rest goes to the `<input>`. */
export type PasswordInputProps = Omit<TextInputProps, 'type' | 'trailing' | 'autoComplete'> & {
  readonly autoComplete: 'current-password' | 'new-password';
  /** Names the button that shows the password, for example "Show password". */
  readonly showLabel: string;
  /** Tooltip of that button while the password is shown, for example "Hide password". */
  readonly hideLabel: string;
  /** Whose password it is: goes into a hidden field, so that password managers know. */
  readonly username?: string | undefined;
};

/** A password field with a button that shows what was typed. Sending its form hides it again. */
export const PasswordInput = forwardRef<HTMLInputElement, PasswordInputProps>(
  function PasswordInput({ showLabel, hideLabel, username, disabled, ...rest }, ref) {
    const part = usePart();
    const [shown, setShown] = useState(false);
    const inputRef = useRef<HTMLInputElement>(null);
    const mergedRef = useMergedRefs(inputRef, ref);
    useEmptiedInput(inputRef);

    useEffect(() => {
      const form = inputRef.current?.form;
      // Browsers remember what a text field sent, so a shown password has to become one again first.
      const hide = () => setShown(false);
      form?.addEventListener('submit', hide);
      return () => form?.removeEventListener('submit', hide);
    }, []);

    return (
      <>
        {username === undefined ? null : (
          <input
            {...part('password-username')}
            type="text"
            autoComplete="username"
            value={username}
            readOnly
            tabIndex={-1}
            aria-hidden="true"
          />
        )}
        <TextInput
          spellCheck={false}
          autoCapitalize="none"
          autoCorrect="off"
          {...rest}
          disabled={disabled}
          type={shown ? 'text' : 'password'}
          ref={mergedRef}
          trailing={
            <button
              type="button"
              {...part('password-toggle')}
              aria-label={showLabel}
              aria-pressed={shown}
              title={shown ? hideLabel : showLabel}
              disabled={disabled}
              onClick={() => setShown(!shown)}
            >
              {shown ? <EyeOffIcon /> : <EyeIcon />}
            </button>
          }
        />
      </>
    );
  },
);
