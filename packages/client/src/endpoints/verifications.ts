import type {
  CodeChannel,
  IdentifierProof,
  PasskeyProof,
  PendingPasskey,
  PendingProofCode,
  PendingRecordId,
  PendingSocial,
  PendingStepUpCode,
  ProofId,
  SocialProof,
  StepUpRecord,
  StepUpRecordId,
} from '../records.ts';
import type { CallOptions, Send } from '../request.ts';
import {
  newPasskeyRecord,
  newRecord,
  newSocialRecord,
  verifiedRecord,
} from '../schemas/verifications.ts';
import { type PasskeyCredential, passkeyPayload } from './passkey-payload.ts';
import { recordExpiry } from './record-expiry.ts';

/** Proving things. A step-up record gives permission to act; a proof shows that something new is the user's. */
export type VerificationActions = {
  /** Steps up with the password. Hand the result to `client.verification.set`. */
  password: (input: { password: string }, options?: CallOptions) => Promise<StepUpRecord>;
  /** Sends a code to the *current* email or phone: another value could never step up. */
  sendStepUpCode: (
    input: { type: CodeChannel; value: string },
    options?: CallOptions,
  ) => Promise<PendingStepUpCode>;
  /** Steps up with the code. Hand the result to `client.verification.set`. */
  checkStepUpCode: (
    pending: PendingStepUpCode,
    input: { code: string },
    options?: CallOptions,
  ) => Promise<StepUpRecord>;
  /** Sends a code to a *new* email or phone. */
  sendProofCode: <Type extends CodeChannel>(
    input: { type: Type; value: string },
    options?: CallOptions,
  ) => Promise<PendingProofCode<Type>>;
  checkProofCode: <Type extends CodeChannel>(
    pending: PendingProofCode<Type>,
    input: { code: string },
    options?: CallOptions,
  ) => Promise<IdentifierProof<Type>>;
  /** Starts a trip to a social provider. Make `state` unguessable, and compare it when the user is back: the server does not. */
  startSocial: (
    input: { connectorId: string; state: string; redirectUri: string; scope?: string | undefined },
    options?: CallOptions,
  ) => Promise<PendingSocial>;
  /** `connectorData`: all query parameters of the callback and the `redirectUri` of the start. */
  checkSocial: (
    pending: PendingSocial,
    input: { connectorData: Record<string, unknown> },
    options?: CallOptions,
  ) => Promise<SocialProof>;
  startPasskey: (options?: CallOptions) => Promise<PendingPasskey>;
  /** `credential` is what the ceremony gave, in JSON form. */
  checkPasskey: (
    pending: PendingPasskey,
    input: { credential: PasskeyCredential },
    options?: CallOptions,
  ) => Promise<PasskeyProof>;
};

const path = '/api/verifications';

export const createVerificationActions = (send: Send): VerificationActions => {
  const identifier = ({ type, value }: { type: CodeChannel; value: string }) => ({ type, value });
  const codeCheck = (pending: PendingStepUpCode | PendingProofCode, code: string) => ({
    identifier: identifier(pending),
    verificationId: pending.record,
    code,
  });
  return {
    password: ({ password }, options) =>
      send('verifications.password', 'POST', `${path}/password`, {
        ...options,
        body: { password },
        schema: newRecord,
        map: (record, headers) => ({
          kind: 'step-up',
          id: record.verificationRecordId as StepUpRecordId,
          expiresAt: recordExpiry(record, headers),
        }),
      }),
    sendStepUpCode: ({ type, value }, options) =>
      send('verifications.sendStepUpCode', 'POST', `${path}/verification-code`, {
        ...options,
        body: { identifier: { type, value } },
        schema: newRecord,
        map: (record, headers) => ({
          kind: 'pending-step-up-code',
          type,
          value,
          record: record.verificationRecordId as PendingRecordId,
          expiresAt: recordExpiry(record, headers),
        }),
      }),
    checkStepUpCode: (pending, { code }, options) =>
      send('verifications.checkStepUpCode', 'POST', `${path}/verification-code/verify`, {
        ...options,
        body: codeCheck(pending, code),
        schema: verifiedRecord,
        map: ({ verificationRecordId }) => ({
          kind: 'step-up',
          id: verificationRecordId as StepUpRecordId,
          expiresAt: pending.expiresAt,
        }),
      }),
    sendProofCode: ({ type, value }, options) =>
      send('verifications.sendProofCode', 'POST', `${path}/verification-code`, {
        ...options,
        body: { identifier: { type, value } },
        schema: newRecord,
        map: (record, headers) => ({
          kind: 'pending-proof-code',
          type,
          value,
          record: record.verificationRecordId as PendingRecordId,
          expiresAt: recordExpiry(record, headers),
        }),
      }),
    checkProofCode: (pending, { code }, options) =>
      send('verifications.checkProofCode', 'POST', `${path}/verification-code/verify`, {
        ...options,
        body: codeCheck(pending, code),
        schema: verifiedRecord,
        map: ({ verificationRecordId }) => ({
          kind: 'proof',
          type: pending.type,
          id: verificationRecordId as ProofId,
          value: pending.value,
          expiresAt: pending.expiresAt,
        }),
      }),
    startSocial: ({ connectorId, state, redirectUri, scope }, options) =>
      send('verifications.startSocial', 'POST', `${path}/social`, {
        ...options,
        body: { connectorId, state, redirectUri, scope },
        schema: newSocialRecord,
        map: (record, headers) => ({
          kind: 'pending-social',
          record: record.verificationRecordId as PendingRecordId,
          authorizationUri: record.authorizationUri,
          expiresAt: recordExpiry(record, headers),
        }),
      }),
    checkSocial: (pending, { connectorData }, options) =>
      send('verifications.checkSocial', 'POST', `${path}/social/verify`, {
        ...options,
        body: { connectorData, verificationRecordId: pending.record },
        schema: verifiedRecord,
        map: ({ verificationRecordId }) => ({
          kind: 'proof',
          type: 'social',
          id: verificationRecordId as ProofId,
          expiresAt: pending.expiresAt,
        }),
      }),
    startPasskey: (options) =>
      send('verifications.startPasskey', 'POST', `${path}/web-authn/registration`, {
        ...options,
        schema: newPasskeyRecord,
        map: (record, headers) => ({
          kind: 'pending-passkey',
          record: record.verificationRecordId as PendingRecordId,
          registrationOptions: record.registrationOptions,
          expiresAt: recordExpiry(record, headers),
        }),
      }),
    checkPasskey: (pending, { credential }, options) =>
      send('verifications.checkPasskey', 'POST', `${path}/web-authn/registration/verify`, {
        ...options,
        body: { verificationRecordId: pending.record, payload: passkeyPayload(credential) },
        schema: verifiedRecord,
        map: ({ verificationRecordId }) => ({
          kind: 'proof',
          type: 'passkey',
          id: verificationRecordId as ProofId,
          expiresAt: pending.expiresAt,
        }),
      }),
  };
};
