'use client';
import { useCallback, useContext } from 'react';
import { cx } from '../lib/cx.ts';
import { ClassNamesContext } from './class-names.ts';
import { type PartAttributes, type PartState, part } from './part.ts';

/** Gives the attributes of a slot, with the host's class for it and one more class of the caller. */
export type PartOf = (
  slot: string,
  state?: PartState,
  className?: string | undefined,
) => PartAttributes;

/** {@link part} with the host's classes taken from the root around it. */
export function usePart(): PartOf {
  const classNames = useContext(ClassNamesContext);
  return useCallback(
    (slot, state, className) => {
      const attributes = part(slot, classNames, state);
      return className
        ? { ...attributes, className: cx(attributes.className, className) }
        : attributes;
    },
    [classNames],
  );
}
