import type { Account, MfaFactor } from '@account-center/client';

/** A kind of second step that the tenant offers, and what the user has of it. */
export type SecondStep =
  | { readonly type: 'Totp'; readonly isSetUp: boolean }
  /** How many passkeys there are. */
  | { readonly type: 'WebAuthn'; readonly count: number }
  /** How many there are of kinds that this version does not know. They count, and are changed elsewhere. */
  | { readonly type: 'Other'; readonly count: number }
  /** How many unused codes there are; `null` when there are no codes at all. */
  | { readonly type: 'BackupCode'; readonly remaining: number | null }
  /** The address that codes go to; `null` when there is none, `undefined` when this app may not see it. */
  | {
      readonly type: 'EmailVerificationCode' | 'PhoneVerificationCode';
      readonly address: string | null | undefined;
    };

/** The kinds of second step, in the order in which they are shown. */
export const secondStepTypes = [
  'Totp',
  'WebAuthn',
  'EmailVerificationCode',
  'PhoneVerificationCode',
  'BackupCode',
] as const satisfies readonly SecondStep['type'][];

type KnownType = (typeof secondStepTypes)[number];

/** What a user has that a newer server knows and this version does not; no step when there is nothing. */
export const otherSteps = (factors: readonly MfaFactor[]): SecondStep[] => {
  const known: readonly string[] = secondStepTypes;
  const count = factors.filter(({ type }) => !known.includes(type)).length;
  return count > 0 ? [{ type: 'Other', count }] : [];
};

/** What a user has of one kind of second step. */
export const secondStep = (
  type: KnownType,
  factors: readonly MfaFactor[],
  { primaryEmail, primaryPhone }: Account,
): SecondStep => {
  const present = factors.filter((factor) => factor.type === type);
  switch (type) {
    case 'Totp':
      return { type, isSetUp: present.length > 0 };
    case 'WebAuthn':
      return { type, count: present.length };
    case 'BackupCode': {
      const remaining = present.reduce((sum, { remainCodes = 0 }) => sum + remainCodes, 0);
      return { type, remaining: present.length > 0 ? remaining : null };
    }
    case 'EmailVerificationCode':
      return { type, address: primaryEmail };
    default:
      return { type, address: primaryPhone };
  }
};

/** Whether a user can be asked for this step. A hidden address may be there. */
export const isUsable = (step: SecondStep): boolean => {
  switch (step.type) {
    case 'Totp':
      return step.isSetUp;
    case 'WebAuthn':
    case 'Other':
      return step.count > 0;
    case 'BackupCode':
      return (step.remaining ?? 0) > 0;
    default:
      return step.address !== null;
  }
};

/** Whether the server takes backup codes: alone, or beside codes by email or text message, it does not. */
export const mayHaveBackupCodes = (steps: readonly SecondStep[]): boolean =>
  steps.some((step) => (step.type === 'Totp' || step.type === 'WebAuthn') && isUsable(step));
