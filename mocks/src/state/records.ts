import type { FakeClock } from '../clock.ts';
import { randomId } from '../random-id.ts';
import type { ProviderTokenSet, WebAuthnTransport } from './user-model.ts';

/** An address that a code goes to. Phones are digits, country code first. */
export type CodeIdentifier = { type: 'email' | 'phone'; value: string };

/** Why a code was sent; only the first one lets a record serve as step-up. */
export type CodeTemplate = 'UserPermissionValidation' | 'BindMfa' | 'BindNewIdentifier';

/** A code that was sent; `createdAt` in milliseconds. */
export type SentCode = { value: string; createdAt: number; tries: number; consumed: boolean };

/** What a provider told about its user; `id` is the user's id there. */
export type SocialUserInfo = { id: string; rawData: unknown; [detail: string]: unknown };

/** A passkey that passed its registration and waits to be stored. */
export type RegisteredPasskey = {
  rpId: string;
  credentialId: string;
  publicKey: string;
  counter: number;
  agent: string;
  transports?: WebAuthnTransport[];
};

/** What a record proves and how far the proof has come. */
export type RecordProof =
  | { type: 'Password'; verified: boolean }
  | {
      type: 'EmailVerificationCode' | 'PhoneVerificationCode';
      identifier: CodeIdentifier;
      template: CodeTemplate;
      code: SentCode;
      verified: boolean;
    }
  | {
      type: 'Social';
      connectorId: string;
      redirectUri: string;
      userInfo?: SocialUserInfo;
      tokenSet?: Omit<ProviderTokenSet, 'connectorId' | 'identityId'>;
    }
  | { type: 'WebAuthn'; challenge: string; rpId: string; passkey?: RegisteredPasskey };

/** A verification record. `userId` is missing on records without an owner. Times in milliseconds. */
export type VerificationRecord = {
  readonly id: string;
  readonly userId?: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  proof: RecordProof;
};

const RECORD_MS = 600_000;

/** A record with the proof of one type. */
export type RecordOf<Type extends RecordProof['type']> = VerificationRecord & {
  proof: Extract<RecordProof, { type: Type }>;
};

const isOfType = <Type extends RecordProof['type']>(
  record: VerificationRecord,
  type: Type,
): record is RecordOf<Type> => record.proof.type === type;

/** Verification records. Each lives for ten minutes from its creation, however often it is used. */
export const createRecordStore = (clock: FakeClock) => {
  const records = new Map<string, VerificationRecord>();

  const find = (id: string): VerificationRecord | undefined => {
    const record = records.get(id);
    return record && record.expiresAt > clock.now() ? record : undefined;
  };

  return {
    /** Stores a proof; without `userId` the record has no owner and never serves as step-up. */
    create(proof: RecordProof, userId?: string): VerificationRecord {
      const createdAt = clock.now();
      const record: VerificationRecord = {
        id: randomId(),
        ...(userId !== undefined && { userId }),
        createdAt,
        expiresAt: createdAt + RECORD_MS,
        proof,
      };
      records.set(record.id, record);
      return record;
    },
    /** A live record; unknown and expired ones are `undefined`. */
    find,
    /** A live record of one type. */
    findOfType<Type extends RecordProof['type']>(
      id: string,
      type: Type,
    ): RecordOf<Type> | undefined {
      const record = find(id);
      return record && isOfType(record, type) ? record : undefined;
    },
    removeUser(userId: string): void {
      for (const record of records.values()) {
        if (record.userId === userId) records.delete(record.id);
      }
    },
    reset: (): void => records.clear(),
  };
};

/** The store that {@link createRecordStore} makes. */
export type RecordStore = ReturnType<typeof createRecordStore>;
