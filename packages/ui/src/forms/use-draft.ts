'use client';
import { useCallback, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { useDraftOwner } from '../data/use-draft-owner.ts';
import { useLatest } from '../lib/use-latest.ts';
import { type Draft, readDraft, writeDraft } from './drafts.ts';

/** A form's draft. */
export type FormDraft<Values extends FieldValues> = {
  /** What the inputs begin with: what was typed before, else what they are to begin with. */
  readonly initial: DefaultValues<Values>;
  /** It was sent, or given up. */
  readonly drop: () => void;
  /** Keeps what is typed from now on. */
  readonly follow: (subscribe: UseFormReturn<Values>['subscribe']) => () => void;
};

const merge = (values: Draft, draft: Draft): Draft =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const typed = draft[name];
      return [name, typeof typed === typeof value ? typed : value];
    }),
  );

/** What differs from what a form began with. The rest may be stored again by the time that the draft is read. */
const typedOf = (values: Draft, begun: Draft): Draft | undefined => {
  const typed = Object.entries(values).filter(([name, value]) => value !== begun[name]);
  return typed.length > 0 ? Object.fromEntries(typed) : undefined;
};

/**
 * Keeps what is typed into a form in the session storage, for the signed-in user alone: it is there again after the
 * page was loaded again, a section broke, or a dialog was closed.
 *
 * @param name names the form; without it nothing is kept
 */
export const useDraft = <Values extends FieldValues>(
  name: string | undefined,
  defaultValues: DefaultValues<Values>,
): FormDraft<Values> => {
  const ownerNow = useDraftOwner();
  const [initial] = useState(() => {
    const owner = ownerNow();
    const draft = name && owner ? readDraft(owner, name) : undefined;
    return draft ? (merge(defaultValues, draft) as DefaultValues<Values>) : defaultValues;
  });
  const [begun] = useState(defaultValues);
  const latest = useLatest({ name, ownerNow });
  const keep = useCallback(
    (values: Draft | undefined) => {
      const { current } = latest;
      const owner = current.ownerNow();
      if (!current.name || !owner) return;
      writeDraft(owner, current.name, values && typedOf(values, begun));
    },
    [latest, begun],
  );
  const drop = useCallback(() => keep(undefined), [keep]);
  const follow = useCallback(
    (subscribe: UseFormReturn<Values>['subscribe']) =>
      subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [keep],
  );
  return { initial, drop, follow };
};
