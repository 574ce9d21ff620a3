import { demoBridge } from '@account-center/mocks';

/** A machine-to-machine application with the Management API's permissions. */
export type BackendCredential = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly resource: string;
};

/** The application that the fake registers for the demo's server. */
const fakeBackend = {
  clientId: demoBridge.id,
  clientSecret: demoBridge.secret,
  resource: 'https://default.logto.app/api',
} satisfies BackendCredential;

/**
 * The credential of the demo's server: the fake's, or for a real Logto `LOGTO_M2M_ID`, `LOGTO_M2M_SECRET` and
 * `LOGTO_M2M_RESOURCE` if they are set. Without one there are no access tokens and no deletion.
 */
export const backendCredential = (isFake: boolean): BackendCredential | undefined => {
  if (isFake) return fakeBackend;
  const {
    LOGTO_M2M_ID: clientId,
    LOGTO_M2M_SECRET: clientSecret,
    LOGTO_M2M_RESOURCE: resource = fakeBackend.resource,
  } = process.env;
  return clientId && clientSecret ? { clientId, clientSecret, resource } : undefined;
};
