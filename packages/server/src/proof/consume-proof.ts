import { mayHaveBeenApplied } from '../backend-error.ts';
import { hashText } from '../hash-text.ts';
import type { BackendStore } from '../store/backend-store.ts';
import type { Proof } from './proof.ts';
import { stepUpRequired } from './require-step-up.ts';

/**
 * What clocks may differ by, in milliseconds: a spent proof is remembered that much longer than it counts. It is generous,
 * since remembering costs a few bytes.
 */
const margin = 5 * 60_000;

/**
 * Does something that a proof may authorize only once. The proof is taken before: of two at the same time one finds it
 * spent. It is given back when nothing was done for certain, so that a repeat is safe.
 *
 * @throws Refusal `verification_record.permission_denied` when the proof is spent
 */
export type ConsumeProof = <Result>(proof: Proof, deed: () => Promise<Result>) => Promise<Result>;

/** Makes the guard of the deeds that need a proof of their own. The store sees hashes alone. */
export const createConsumeProof =
  (store: BackendStore): ConsumeProof =>
  async (proof, operation) => {
    const key = `spent:${await hashText(`${proof.kind} ${proof.id}`)}`;
    const claim = await store.claim(key, proof.lifetime + margin);
    if (!claim) throw stepUpRequired('spent');
    try {
      return await operation();
    } catch (error) {
      if (!mayHaveBeenApplied(error)) await claim.release();
      throw error;
    }
  };
