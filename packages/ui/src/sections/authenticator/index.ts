export { authenticatorMessages } from './authenticator.messages.ts';
export { AuthenticatorView, type AuthenticatorViewProps } from './authenticator.view.tsx';
export { AuthenticatorSection } from './authenticator-section.tsx';
export {
  type Authenticator,
  type AuthenticatorState,
  useAuthenticator,
} from './use-authenticator.ts';
export { type AuthenticatorSetup, useAuthenticatorSetup } from './use-authenticator-setup.ts';
