import type { AccountClient } from '@account-center/client';
import { lazyModule } from '../../lib/lazy-module.ts';

/** The ceremony, loaded with the intent to add a passkey. */
export const passkeyCeremony = lazyModule(() => import('./passkey-ceremony.lazy.ts'));

/** Whether this browser makes passkeys at all. */
export const canMakePasskeys = (): boolean => typeof globalThis.PublicKeyCredential === 'function';

const canSignal = (): boolean =>
  canMakePasskeys() && 'signalAllAcceptedCredentials' in PublicKeyCredential;

/**
 * Tells password managers, where the browser can, which passkeys there are now. No one waits for it and no one is told
 * when it fails.
 */
export const signalPasskeys = async (client: AccountClient): Promise<void> => {
  if (!canSignal()) return;
  try {
    const [{ signalKnownPasskeys }, { registrationOptions }] = await Promise.all([
      passkeyCeremony.load(),
      client.verifications.startPasskey(),
    ]);
    await signalKnownPasskeys(registrationOptions);
  } catch {
    // The passkey manager will offer a dead passkey; the next signal reaches it.
  }
};
