export { socialMessages } from './social.messages.ts';
export { SocialView, type SocialViewProps } from './social.view.tsx';
export type { AvailableProvider, LinkedAccount } from './social-accounts.ts';
export type { ShownSocialAccount, SocialRowProps } from './social-row.tsx';
export { SocialSection } from './social-section.tsx';
export type { SocialLinkOptions } from './use-link-social-account.ts';
export {
  type LinkedSocial,
  type LinkSocialAccountInput,
  type SocialLinkPause,
  type UseLinkSocialAccountResult,
  useLinkSocialAccount,
} from './use-link-social-account.ts';
export { type ProviderTokenControl, useProviderToken } from './use-provider-token.ts';
export {
  type SocialAccount,
  type SocialAccountsState,
  useSocialAccounts,
} from './use-social-accounts.ts';
