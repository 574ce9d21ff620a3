'use client';
import { type IdentifierChange, useIdentifierChange } from '../../data/use-identifier-change.ts';

/** Adds or changes the email: a code proves the new one, then it is set. `current` is `null` when there is none. */
export const useChangeEmail = (current: string | null): IdentifierChange =>
  useIdentifierChange({
    type: 'email',
    set: (client, proof) => client.email.set({ email: proof.value, proof }),
    event: current === null ? 'email.added' : 'email.changed',
  });
