import type {
  CodeChannel,
  IdentifierProof,
  PasskeyProof,
  PendingPasskey,
  PendingProofCode,
  PendingPurpose,
  PendingRecordId,
  PendingSocial,
  PendingStepUpCode,
  SocialProof,
  StepUpRecord,
  StepUpRecordId,
} from '../records.ts';
import type { CallOptions } from '../request.ts';
import { parseResponse, type ResponseParser } from '../response.ts';
import { post, type Route, type Routes } from '../route.ts';
import type { Schema } from '../schemas/schema.ts';
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
const codePath = `${path}/verification-code`;

type NewRecord = { verificationRecordId: string; expiresAt?: string | undefined };

/** A record that is not verified yet, with what else its answer has and is known of it. */
const pending = <T extends NewRecord, Purpose extends PendingPurpose, Known>(
  schema: Schema<T>,
  known?: Known,
) =>
  parseResponse(schema, ({ verificationRecordId, expiresAt, ...rest }, headers) => ({
    ...(known as Known),
    ...rest,
    record: verificationRecordId as PendingRecordId<Purpose>,
    expiresAt: recordExpiry(expiresAt, headers),
  }));

/** A verified record; its id is of the kind that the method promises. Verifying does not extend its life. */
const verified = <Id extends string, Rest>(expiresAt: number, rest: Rest) =>
  parseResponse(verifiedRecord, ({ verificationRecordId }) => ({
    ...rest,
    id: verificationRecordId as Id,
    expiresAt,
  }));

const checkCode = <Result>(
  { type, value, record }: PendingStepUpCode | PendingProofCode,
  code: string,
  reader: ResponseParser<Result>,
) =>
  post(`${codePath}/verify`, { identifier: { type, value }, verificationId: record, code }, reader);

/**
 * Tells the backend that the user has just verified: Logto does not say how old a record is, and the backend deletes an
 * account by a young one alone.
 */
export const noteVerification = (recordId: StepUpRecordId): Route<void> => ({
  ...post('/verification', { recordId }),
  ofBackend: true,
  timeout: 5000,
});

/** The requests of `VerificationActions`. */
export const verificationRoutes: Routes<VerificationActions> = {
  password: ({ password }) =>
    post(
      `${path}/password`,
      { password },
      parseResponse(newRecord, ({ verificationRecordId, expiresAt }, headers) => ({
        kind: 'step-up',
        id: verificationRecordId as StepUpRecordId,
        expiresAt: recordExpiry(expiresAt, headers),
      })),
    ),
  sendStepUpCode: ({ type, value }) =>
    post(codePath, { identifier: { type, value } }, pending(newRecord, { type, value })),
  checkStepUpCode: (sent, { code }) =>
    checkCode(sent, code, verified(sent.expiresAt, { kind: 'step-up' })),
  sendProofCode: ({ type, value }) =>
    post(codePath, { identifier: { type, value } }, pending(newRecord, { type, value })),
  checkProofCode: (sent, { code }) => {
    const { type, value, expiresAt } = sent;
    return checkCode(sent, code, verified(expiresAt, { kind: 'proof', type, value }));
  },
  startSocial: ({ connectorId, state, redirectUri, scope }) =>
    post(`${path}/social`, { connectorId, state, redirectUri, scope }, pending(newSocialRecord)),
  checkSocial: ({ record, expiresAt }, { connectorData }) =>
    post(
      `${path}/social/verify`,
      { connectorData, verificationRecordId: record },
      verified(expiresAt, { kind: 'proof', type: 'social' }),
    ),
  startPasskey: () => post(`${path}/web-authn/registration`, undefined, pending(newPasskeyRecord)),
  checkPasskey: ({ record, expiresAt }, { credential }) =>
    post(
      `${path}/web-authn/registration/verify`,
      { verificationRecordId: record, payload: passkeyPayload(credential) },
      verified(expiresAt, { kind: 'proof', type: 'passkey' }),
    ),
};
