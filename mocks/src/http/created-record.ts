import type { VerificationRecord } from '../state/records.ts';

/** What clients learn of a new record; `expiresAt` is ISO 8601. */
export const createdRecord = ({ id, expiresAt }: VerificationRecord) => ({
  verificationRecordId: id,
  expiresAt: new Date(expiresAt).toISOString(),
});
