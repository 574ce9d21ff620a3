import type { CDPSession, Page } from '@playwright/test';

/** A platform authenticator that Chromium plays. */
export type VirtualAuthenticator = {
  /** The ids of the passkeys that it holds, base64. */
  credentials(): Promise<string[]>;
  /** Whether the user proves to be there when asked. */
  setVerified(isVerified: boolean): Promise<void>;
  /** Takes it away. */
  remove(): Promise<void>;
};

const credentialIds = async (cdp: CDPSession, authenticatorId: string): Promise<string[]> => {
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  return credentials.map(({ credentialId }) => credentialId);
};

/** Gives the page an authenticator that answers by itself. Its passkeys say that they are synced. */
export const addVirtualAuthenticator = async (page: Page): Promise<VirtualAuthenticator> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      defaultBackupEligibility: true,
      defaultBackupState: true,
    },
  });
  return {
    credentials: () => credentialIds(cdp, authenticatorId),
    setVerified: async (isUserVerified) => {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    remove: async () => {
      await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
};
