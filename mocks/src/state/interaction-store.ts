import type { SignInIdentifier, SignInRecord } from './oidc-model.ts';
import { opaqueValue } from './opaque-value.ts';
import type { CodeIdentifier } from './records.ts';

const INTERACTION_MS = 3_600_000;

/** A checked authorization request: who asks for what, and where the answer goes. */
export type AuthorizationRequest = {
  clientId: string;
  redirectUri: string;
  scopes: string[];
  resources: string[];
  codeChallenge: string;
  prompts: string[];
  state?: string;
  nonce?: string;
  loginHint?: string;
  firstScreen?: string;
  /** How to sign in at once, such as `social:octo`. */
  directSignIn?: string;
  /** In seconds. */
  maxAge?: number;
};

/** A user who is proved so far, by these records. */
export type ProvedUser = {
  userId: string;
  identifier: SignInIdentifier;
  records: SignInRecord[];
  /** What marks the device that the user trusts from now on. */
  deviceCookie?: string;
};

/** Where a sign-in stands. */
export type InteractionStep =
  | { type: 'identify' }
  | { type: 'code'; identifier: CodeIdentifier; code: string; sentAt: number; tries: number }
  | { type: 'second-factor'; proved: ProvedUser; challenge?: string }
  | { type: 'consent'; userId: string; sessionUid: string };

/** A sign-in that is under way in a browser. */
export type Interaction = {
  id: string;
  request: AuthorizationRequest;
  step: InteractionStep;
  /** In milliseconds. */
  expiresAt: number;
};

/** Sign-ins that are under way; each is there for an hour. */
export const createInteractionStore = (clock: { now(): number }) => {
  const interactions = new Map<string, Interaction>();
  return {
    start(
      request: AuthorizationRequest,
      step: InteractionStep = { type: 'identify' },
    ): Interaction {
      const expiresAt = clock.now() + INTERACTION_MS;
      const interaction = { id: opaqueValue(), request, step, expiresAt };
      interactions.set(interaction.id, interaction);
      return interaction;
    },
    find(id: string): Interaction | undefined {
      const interaction = interactions.get(id);
      return interaction && interaction.expiresAt > clock.now() ? interaction : undefined;
    },
    finish: (id: string): boolean => interactions.delete(id),
    clear: (): void => interactions.clear(),
  };
};
