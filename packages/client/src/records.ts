import type { PasskeyCreationOptions } from './schemas/verifications.ts';

declare const brand: unique symbol;
/** A text of one kind, which no other text is taken for. */
export type Branded<Kind extends string> = string & { readonly [brand]: Kind };

/** The id of a record that gives permission to act; it goes into the header `logto-verification-id`. */
export type StepUpRecordId = Branded<'step-up'>;

/** The id of a record that proves a new identifier or passkey; it goes into the body of the call that adds it. */
export type ProofId = Branded<'proof'>;

/** The id of a record that is not verified yet, and what it is for. */
export type PendingRecordId<Purpose extends PendingPurpose = PendingPurpose> = Branded<Purpose>;

/** What a record that is not verified yet will be. */
export type PendingPurpose = 'step-up-code' | 'proof-code' | 'social' | 'new-passkey';

/** The two identifiers that a code can be sent to. */
export type CodeChannel = 'email' | 'phone';

/** Permission to act, got with the password or with a code to the user's *current* email or phone. Reusable until it expires. */
export type StepUpRecord = {
  kind: 'step-up';
  id: StepUpRecordId;
  /** Milliseconds since 1970. */
  expiresAt: number;
};

/** Proof that the user owns a new email address or phone number. */
export type IdentifierProof<Type extends CodeChannel = CodeChannel> = {
  kind: 'proof';
  type: Type;
  id: ProofId;
  /** The proved address or number, exactly as the code was sent to. */
  value: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
};

/** Proof that the user owns an account at a social provider. */
export type SocialProof = {
  kind: 'proof';
  type: 'social';
  id: ProofId;
  /** Milliseconds since 1970. */
  expiresAt: number;
};

/** Proof that the user's device made a new passkey. */
export type PasskeyProof = {
  kind: 'proof';
  type: 'passkey';
  id: ProofId;
  /** Milliseconds since 1970. */
  expiresAt: number;
};

/** What every record has before it is verified. Plain data: it survives `JSON`, so it may be carried over a redirect. */
export type Pending<Purpose extends PendingPurpose> = {
  record: PendingRecordId<Purpose>;
  /** Milliseconds since 1970. Verifying does not extend it. */
  expiresAt: number;
};

/** A code is on its way to the user's current email or phone. */
export type PendingStepUpCode = Pending<'step-up-code'> & {
  type: CodeChannel;
  value: string;
};

/** A code is on its way to an email or phone that the user wants to have. */
export type PendingProofCode<Type extends CodeChannel = CodeChannel> = Pending<'proof-code'> & {
  type: Type;
  value: string;
};

/** A trip to a social provider. */
export type PendingSocial = Pending<'social'> & {
  /** Where to send the browser. */
  authorizationUri: string;
};

/** A passkey ceremony. */
export type PendingPasskey = Pending<'new-passkey'> & {
  /** What `navigator.credentials.create` is asked for, in JSON form. */
  registrationOptions: PasskeyCreationOptions;
};
