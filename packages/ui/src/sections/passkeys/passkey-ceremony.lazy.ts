import type {
  AccountClient,
  PasskeyCreationOptions,
  PasskeyCredential,
} from '@account-center/client';
import { sendSignal, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import { PasskeyError, type PasskeyFailure } from '../../core/passkey-error.ts';
import type { Device } from '../../lib/device.ts';
import { readAuthenticatorData } from './authenticator-data.ts';
import { passkeyProviders } from './passkey-providers.ts';

/** A passkey that a browser has made and the server does not know yet. */
export type MadePasskey = {
  readonly credential: PasskeyCredential;
  /** Who keeps it, for example "iCloud Keychain"; `undefined` for one who does not say. */
  readonly provider: string | undefined;
  /** Whether it reaches other devices of the user; `undefined` when that is not told. */
  readonly synced: boolean | undefined;
  /** This device, for a name where there is no provider's. */
  readonly device: Device | undefined;
};

/** By the name of what browsers throw. Source: "Create a new credential" of WebAuthn Level 3. */
const failures: Readonly<Record<string, PasskeyFailure>> = {
  InvalidStateError: 'exists',
  SecurityError: 'origin',
  NotSupportedError: 'unsupported',
  ConstraintError: 'unsupported',
};

const readThisDevice = async (): Promise<Device | undefined> => {
  try {
    const { readUserAgent } = await import('../../lib/user-agent.lazy.ts');
    return readUserAgent(navigator.userAgent);
  } catch {
    return undefined;
  }
};

const toFailure = (error: unknown): unknown => {
  const cause = error instanceof WebAuthnError ? error.cause : error;
  const { name = '' } = Object(cause) as { readonly name?: string };
  // Closed by the user, run out of time, or ended by the next one: nothing to be told.
  if (name === 'NotAllowedError' || name === 'AbortError') {
    return new DOMException('The passkey was not made.', 'AbortError');
  }
  return new PasskeyError(failures[name] ?? 'failed', error);
};

/**
 * Lets the browser make a passkey. Begins at once, so that it may be called in a press of the user's.
 *
 * @throws {PasskeyError} the browser could not
 * @throws {DOMException} `AbortError`: the user said no
 */
export const createPasskey = async (options: PasskeyCreationOptions): Promise<MadePasskey> => {
  const credential = await startRegistration({ optionsJSON: options }).catch((error: unknown) => {
    throw toFailure(error);
  });
  const facts = readAuthenticatorData(credential.response);
  const provider = facts && passkeyProviders[facts.aaguid];
  return {
    credential,
    provider,
    synced: facts?.synced,
    device: provider ? undefined : await readThisDevice(),
  };
};

/** No one waits for a signal: a browser without them, or one that refuses, is no trouble. */
const send = async (signal: Parameters<typeof sendSignal>[0]): Promise<void> => {
  try {
    await sendSignal(signal);
  } catch {
    // See above.
  }
};

/** Whether the server has this passkey: options for a new one name those that must not be made again. */
export const isKnownPasskey = async (
  client: AccountClient,
  credential: PasskeyCredential,
): Promise<boolean> => {
  const { registrationOptions } = await client.verifications.startPasskey();
  return registrationOptions.excludeCredentials?.some(({ id }) => id === credential.id) ?? false;
};

/** Lets the password manager forget a passkey that the server does not know. */
export const signalUnknownPasskey = async (
  { rp: { id } }: PasskeyCreationOptions,
  credential: PasskeyCredential,
): Promise<void> => {
  if (!id) return;
  await send({ signalName: 'unknownCredential', rpID: id, credentialID: credential.id });
};

/**
 * Tells password managers which passkeys the server knows, and how the user is called now: they forget the others. The
 * list of factors has no credential ids, but options for a new passkey name those that must not be made again: all.
 */
export const signalKnownPasskeys = async ({
  rp: { id },
  user,
  excludeCredentials,
}: PasskeyCreationOptions): Promise<void> => {
  // Without a list nothing is known, which is not the same as none.
  if (!id || !excludeCredentials) return;
  await send({
    signalName: 'allAcceptedCredentials',
    rpID: id,
    userID: user.id,
    allAcceptedCredentialIDs: excludeCredentials.map((credential) => credential.id),
  });
  await send({
    signalName: 'currentUserDetails',
    rpID: id,
    userID: user.id,
    userName: user.name,
    userDisplayName: user.displayName,
  });
};
