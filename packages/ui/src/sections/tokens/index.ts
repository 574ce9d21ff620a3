export { tokensMessages } from './tokens.messages.ts';
export { TokensView, type TokensViewProps } from './tokens.view.tsx';
export { TokensSection } from './tokens-section.tsx';
export { type NewToken, useTokenCreation } from './use-token-creation.ts';
export { useTokenRename } from './use-token-rename.ts';
export { type TokensState, useTokens } from './use-tokens.ts';
