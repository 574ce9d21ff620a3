export { tokensMessages } from './tokens.messages.ts';
export { TokensView, type TokensViewProps } from './tokens.view.tsx';
export { TokensSection } from './tokens-section.tsx';
export { type AccessTokensState, useAccessTokens } from './use-access-tokens.ts';
export { type NewToken, useCreateAccessToken } from './use-create-access-token.ts';
export { useRenameAccessToken } from './use-rename-access-token.ts';
