'use client';
import { useState } from 'react';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import type { Draft, ProfileEntry } from './profile-entry.ts';
import type { ProfileState } from './use-profile.ts';

/** The form that is open: the field's name, or `avatar` for the picture, and what stands in it at first. */
export type OpenForm = { readonly name: string; readonly draft?: Draft | undefined };

/** Which form of the profile is open, and what could not be saved. */
export type ProfileFormState = {
  readonly form: OpenForm | undefined;
  readonly open: (name: string) => void;
  readonly close: () => void;
  /** Closes the form and saves. What is refused can be edited again. */
  readonly save: (entry: ProfileEntry, draft: Draft) => Promise<ActionResult>;
  /** Opens the form once more with what could not be saved; `undefined` when there is nothing. */
  readonly editAgain: (() => void) | undefined;
};

const isSame = (one: Draft, other: Draft): boolean =>
  Object.keys(one).every((key) => one[key] === other[key]);

/** Keeps one form open at most, and what was typed until the server has taken it. */
export const useProfileForm = (saveEntry: ProfileState['save']): ProfileFormState => {
  const [form, setForm] = useState<OpenForm>();
  const [refused, setRefused] = useState<OpenForm>();

  const show = (next: OpenForm | undefined) => {
    setRefused(undefined);
    setForm(next);
  };
  return {
    form,
    open: (name) => show({ name }),
    close: () => show(undefined),
    save: async (entry, draft) => {
      show(undefined);
      if (isSame(draft, entry.draft)) return { status: 'cancelled' };
      const result = await saveEntry(entry, draft);
      if (result.status === 'failed') setRefused({ name: entry.name, draft });
      return result;
    },
    editAgain: refused && (() => show(refused)),
  };
};
