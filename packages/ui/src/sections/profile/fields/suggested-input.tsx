'use client';
import { forwardRef, useId, useMemo } from 'react';
import { TextInput, type TextInputProps } from '../../../primitives/text-input.tsx';
import { usePart } from '../../../theme/use-part.ts';
import type { KnownValue } from './known-values.ts';

/** Props of `SuggestedInput`; the rest goes to the input. */
export type SuggestedInputProps = TextInputProps & {
  /** What can be found by typing a part of its value or its name. */
  readonly choices: readonly KnownValue[];
};

/** A text field with the platform's own list to search in. */
export const SuggestedInput = forwardRef<HTMLInputElement, SuggestedInputProps>(
  function SuggestedInput({ choices, ...input }, ref) {
    const part = usePart();
    const listId = useId();
    const options = useMemo(
      () =>
        choices.map(({ value, label }) => (
          <option key={value} value={value} label={label === value ? undefined : label} />
        )),
      [choices],
    );
    return (
      <div {...part('profile-suggested')}>
        <TextInput {...input} ref={ref} list={choices.length > 0 ? listId : undefined} />
        <datalist id={listId}>{options}</datalist>
      </div>
    );
  },
);
