import type { PasskeyProof } from '../records.ts';
import type { CallOptions, Send } from '../request.ts';

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

export const createPasskeyActions = (send: Send): PasskeyActions => ({
  add: ({ proof, name }, options) =>
    send('passkeys.add', 'POST', path, {
      ...options,
      body: { type: 'WebAuthn', newIdentifierVerificationRecordId: proof.id, name },
      queued: true,
    }),
  rename: ({ id, name }, options) =>
    send('passkeys.rename', 'PATCH', `${path}/${encodeURIComponent(id)}/name`, {
      ...options,
      body: { name },
      queued: true,
    }),
  remove: ({ id }, options) =>
    send('passkeys.remove', 'DELETE', `${path}/${encodeURIComponent(id)}`, {
      ...options,
      queued: true,
    }),
});
