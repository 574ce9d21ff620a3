import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { base64url } from 'jose';
import { z } from 'zod/v3';
import type { FakeContext } from '../context.ts';
import type { StoredUser, WebAuthnFactor } from '../state/user-model.ts';
import { secondFactorsOf } from './second-factor.ts';
import type { SignInAttempt } from './sign-in-attempt.ts';

const assertionGuard = z.object({
  id: z.string(),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  response: z.object({
    authenticatorData: z.string(),
    clientDataJSON: z.string(),
    signature: z.string(),
  }),
});

const passkeysFor = (context: FakeContext, user: StoredUser, host: string): WebAuthnFactor[] =>
  secondFactorsOf(context, user).passkeys.filter(({ rpId }) => rpId === host);

/** The options of a passkey ceremony at the second step; `undefined` without a passkey for this host. */
export const passkeyOptions = async (context: FakeContext, user: StoredUser, origin: string) => {
  const rpID = new URL(origin).hostname;
  const passkeys = passkeysFor(context, user, rpID);
  if (passkeys.length === 0) return undefined;
  return generateAuthenticationOptions({
    rpID,
    userVerification: 'required',
    allowCredentials: passkeys.map(({ credentialId }) => ({ id: credentialId })),
  });
};

const parseAssertion = (text: string) => {
  try {
    return assertionGuard.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** The passkey that an assertion proves, with its new counter; `undefined` if it proves none. */
export const checkPasskey = async (
  { context, interaction, origin }: SignInAttempt,
  user: StoredUser,
  assertion: string,
): Promise<WebAuthnFactor | undefined> => {
  const { step } = interaction;
  const answer = parseAssertion(assertion);
  if (!answer || step.type !== 'second-factor' || step.challenge === undefined) return undefined;
  const rpID = new URL(origin).hostname;
  const passkey = passkeysFor(context, user, rpID).find((item) => item.credentialId === answer.id);
  if (!passkey) return undefined;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: step.challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(base64url.decode(passkey.publicKey)),
        counter: passkey.counter,
      },
    });
    const lastUsedAt = new Date(context.clock.now()).toISOString();
    return verified
      ? { ...passkey, counter: authenticationInfo.newCounter, lastUsedAt }
      : undefined;
  } catch {
    return undefined;
  }
};
