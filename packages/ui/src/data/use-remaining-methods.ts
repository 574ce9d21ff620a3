'use client';
import {
  type RemainingMethods,
  type RemovedIdentifier,
  useRemainingWithout,
} from './use-remaining-without.ts';

/** What would remain to sign in with, without the given identifier; without a passkey, which is none, all of them. */
export const useRemainingMethods = (...removed: RemovedIdentifier): RemainingMethods =>
  useRemainingWithout([removed])(...removed);
