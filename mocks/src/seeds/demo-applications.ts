import type { Application } from '../state/oidc-store.ts';

/** The single-page application that the command registers; it returns to `redirectUri`. */
export const demoSpa = (redirectUri: string): Application => {
  const { origin } = new URL(redirectUri);
  return {
    id: 'demo-spa',
    name: 'Demo',
    type: 'SPA',
    isThirdParty: false,
    redirectUris: [redirectUri],
    postLogoutRedirectUris: [origin, `${origin}/`],
    corsAllowedOrigins: [],
  };
};

/** The machine-to-machine application of a demo's server: the command registers it, and apps may do so too. */
export const demoBridge = {
  id: 'demo-bridge',
  name: 'Demo server',
  type: 'MachineToMachine',
  secret: 'demo-bridge-secret',
  isThirdParty: false,
  redirectUris: [],
  postLogoutRedirectUris: [],
  corsAllowedOrigins: [],
  allowTokenExchange: true,
} satisfies Application;
