import type { PasskeyProof } from '../records.ts';
import type { CallOptions } from '../request.ts';
import { patch, post, type Routes, remove } from '../route.ts';
import { segment } from '../segment.ts';

/** Passkeys. `mfa.list` lists them. Changes are queued together with those of other factors. */
export type PasskeyActions = {
  /** Call it once a proof: the server would store the same passkey twice. */
  add: (
    input: { proof: PasskeyProof; name?: string | undefined },
    options?: CallOptions,
  ) => Promise<void>;
  rename: (input: { id: string; name: string }, options?: CallOptions) => Promise<void>;
  remove: (input: { id: string }, options?: CallOptions) => Promise<void>;
};

const path = '/api/my-account/mfa-verifications';

/** The requests of `PasskeyActions`. */
export const passkeyRoutes: Routes<PasskeyActions> = {
  add: ({ proof, name }) =>
    post(path, { type: 'WebAuthn', newIdentifierVerificationRecordId: proof.id, name }),
  rename: ({ id, name }) => patch(`${path}/${segment(id)}/name`, { name }),
  remove: ({ id }) => remove(`${path}/${segment(id)}`),
};
