export { socialMessages } from './social.messages.ts';
export { SocialView, type SocialViewProps } from './social.view.tsx';
export type { LinkedAccount, SocialProvider } from './social-accounts.ts';
export type { ShownSocialAccount, SocialRowProps } from './social-row.tsx';
export { SocialSection } from './social-section.tsx';
export { type ProviderTokenControl, useProviderToken } from './use-provider-token.ts';
export { type SocialAccount, type SocialState, useSocial } from './use-social.ts';
export type { SocialLinkOptions } from './use-social-link.ts';
export {
  type LinkedSocial,
  type SocialLinkControl,
  type SocialLinkInput,
  type SocialLinkPause,
  useSocialLink,
} from './use-social-link.ts';
