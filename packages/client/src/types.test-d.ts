import type { ClientAction } from './action-guards.ts';
import type { AccountClient, IdentifierProof, LogtoErrorCode } from './index.ts';
import { type actionGuards, isApiError } from './index.ts';
import type { PendingProofCode, PendingStepUpCode, SocialProof, StepUpRecord } from './records.ts';

declare const client: AccountClient;
declare const stepUp: StepUpRecord;
declare const emailProof: IdentifierProof<'email'>;
declare const phoneProof: IdentifierProof<'phone'>;
declare const socialProof: SocialProof;
declare const stepUpCode: PendingStepUpCode;
declare const proofCode: PendingProofCode<'phone'>;

/** Fails to compile unless both types are the same. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._proof: Same<A, B> extends true ? [] : [never]): void => {};

client.verification.set(stepUp);
// @ts-expect-error a proof of a new address gives no permission to act
client.verification.set(emailProof);

void client.email.set({ email: 'a@example.com', proof: emailProof });
// @ts-expect-error a step-up record proves no address
void client.email.set({ email: 'a@example.com', proof: stepUp });
// @ts-expect-error a phone number proves no address
void client.email.set({ email: 'a@example.com', proof: phoneProof });
// @ts-expect-error an address proves no social account
void client.identities.link({ proof: emailProof });
// @ts-expect-error a social account proves no passkey
void client.passkeys.add({ proof: socialProof });
// @ts-expect-error an id is not made of text by accident
void client.identities.link({ proof: { kind: 'proof', type: 'social', id: 'x', expiresAt: 1 } });

// @ts-expect-error a code to a new address cannot step up
void client.verifications.checkStepUpCode(proofCode, { code: '123456' });
// @ts-expect-error a code to the current address proves no new one
void client.verifications.checkProofCode(stepUpCode, { code: '123456' });

const checked = client.verifications.checkProofCode(proofCode, { code: '123456' });
same<typeof checked, Promise<IdentifierProof<'phone'>>>();

// @ts-expect-error the user name is guarded and has its own method
void client.account.update({ username: 'alice' });
// @ts-expect-error a claim cannot be deleted
void client.account.updateProfile({ nickname: null });

same<(typeof actionGuards)['email.set'], 'always'>();
same<(typeof actionGuards)['password.set'], 'if-possible'>();
same<keyof typeof actionGuards, ClientAction>();
// @ts-expect-error the store of the client is no action
const notAnAction: ClientAction = 'verification.set';
void notAnAction;

const newer: LogtoErrorCode = 'user.something_new';
void newer;
declare const error: unknown;
if (isApiError(error, 'password.rejected')) same<typeof error.status, number>();

declare const account: Awaited<ReturnType<AccountClient['account']['get']>>;
same<typeof account.id, string>();
same<typeof account.primaryEmail, string | null | undefined>();
const settings = await client.settings.get();
same<typeof settings.accountCenter.enabled, boolean>();
const control = settings.accountCenter.fields.email;
if (control === 'ReadOnly' || control === 'A newer one') void control;
const [factor] = await client.mfa.list();
if (factor?.type === 'WebAuthn') same<typeof factor.remainCodes, number | undefined>();

const { registrationOptions } = await client.verifications.startPasskey();
registrationOptions satisfies PublicKeyCredentialCreationOptionsJSON;
