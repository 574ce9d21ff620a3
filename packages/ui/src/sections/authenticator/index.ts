export { authenticatorMessages } from './authenticator.messages.ts';
export { AuthenticatorView, type AuthenticatorViewProps } from './authenticator.view.tsx';
export { AuthenticatorSection } from './authenticator-section.tsx';
export {
  type Authenticator,
  type AuthenticatorState,
  useAuthenticator,
} from './use-authenticator.ts';
export {
  type UseSetUpAuthenticatorResult,
  useSetUpAuthenticator,
} from './use-set-up-authenticator.ts';
