'use client';
import { type IdentifierChange, useIdentifierChange } from '../../data/use-identifier-change.ts';

/**
 * Adds or changes the phone number: a code proves the new one, then it is set. Numbers are digits, country code first,
 * no `+`. `current` is `null` when there is none.
 */
export const useChangePhone = (current: string | null): IdentifierChange =>
  useIdentifierChange({
    type: 'phone',
    set: (client, proof) => client.phone.set({ phone: proof.value, proof }),
    event: current === null ? 'phone.added' : 'phone.changed',
  });
