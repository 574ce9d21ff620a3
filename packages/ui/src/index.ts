export { AccountCenter, type AccountCenterProps } from './account-center/account-center.tsx';
export { AccountFooter } from './account-center/account-footer.tsx';
export type {
  AccountCenterSection,
  AccountGroup,
  CustomGroup,
} from './account-center/account-groups.ts';
export type { AccountPagesProps } from './account-center/account-pages.tsx';
export { AccountRoot, type AccountRootProps } from './account-center/account-root.tsx';
export { SocialCallback, type SocialCallbackProps } from './account-center/social-callback.tsx';
export type { NavigationProps } from './account-center/use-place.ts';
export type { AccountListeners } from './core/account-core.ts';
export type { AccountEvent } from './core/account-event.ts';
export {
  AccountProvider,
  type AccountProviderProps,
  type AccountSource,
} from './core/account-provider.tsx';
export type { AccountField, FieldAccess } from './core/field-access.ts';
export type { FlowId, FlowName, FlowTable } from './core/flows/flow-names.ts';
export type { FlowResult, FlowUnavailableReason } from './core/flows/flows.ts';
export type { HostOptions, ManagedFields } from './core/host-options.ts';
export type { InitialAccount } from './core/initial-account.ts';
export type { LinkParameters } from './core/link-parameters.ts';
export type { PasswordRuleViolation, Problem } from './core/problem.ts';
export type { LockReason, PasswordRule, ProblemField } from './core/problem-codes.ts';
export type { QueryKey } from './core/query-keys.ts';
export type { Reauthentication } from './core/reauthentication.ts';
export {
  handleSocialCallback,
  type SocialCallbackOptions,
  type SocialCallbackResult,
} from './core/social/social-callback.ts';
export { SocialLinkError, type SocialLinkFailure } from './core/social/social-link-error.ts';
export type { SocialFlowPurpose } from './core/social/social-link-flow.ts';
export type { SocialConnectorRef, SocialRedirectUri } from './core/social/social-redirect.ts';
export type {
  StepUpAction,
  StepUpMatter,
  StepUpMethod,
  StepUpPurpose,
  StepUpRequest,
  StepUpRules,
} from './core/step-up/step-up.ts';
export { StepUpCancelledError, StepUpHandlerMissingError } from './core/step-up/step-up.ts';
export type { ExemptAction } from './core/step-up/step-up-rules.ts';
export { forgetStoredAccount } from './core/stored-account.ts';
export type { LinkAppearance } from './core/task-link.ts';
export type { GuardedState } from './data/guarded-state.ts';
export type { Lock, SectionState } from './data/section-state.ts';
export type { UserIdentifier } from './data/sign-in-identifiers.ts';
export { useAccount } from './data/use-account.ts';
export { useAccountFlow } from './data/use-account-flow.ts';
export { type AccountFlows, useAccountFlows } from './data/use-account-flows.ts';
export {
  type AccountAction,
  type AccountMutation,
  type ActionResult,
  useAccountMutation,
} from './data/use-account-mutation.ts';
export {
  type AccountQuery,
  type AccountQueryResult,
  useAccountQuery,
} from './data/use-account-query.ts';
export type { BatchRevoke, BatchRevokeResult } from './data/use-batch-revoke.ts';
export type { FactorToRemove } from './data/use-factor-removal.ts';
export { useFieldAccess } from './data/use-field-access.ts';
export type { IdentifierChange, SentIdentifierCode } from './data/use-identifier-change.ts';
export { useLinkAppearance } from './data/use-link-appearance.ts';
export {
  type AvailableMethod,
  type StepUpMethodsResult,
  useStepUpMethods,
} from './data/use-step-up-methods.ts';
export { type TenantLinks, useTenantLinks } from './data/use-tenant-links.ts';
export { type TenantSettingsResult, useTenantSettings } from './data/use-tenant-settings.ts';
export type { LazySection } from './frame/lazy-section.tsx';
export type { MessageDefinition } from './i18n/define-messages.ts';
export type { ProblemKey } from './i18n/problem.messages.ts';
export { safeImageUrl } from './lib/safe-image-url.ts';
export type { Translation } from './locales/translation.ts';
export type { HeadingLevel } from './primitives/heading.tsx';
export type { IdentifierRowProps, IdentifierRowTexts } from './primitives/identifier-row.tsx';
export type { RootProps } from './primitives/root.tsx';
export type { BuiltInSection, SectionAvailability, SectionGroup } from './sections/index.ts';
export type { SocialFlowInput, SocialFlowStage } from './sections/social/use-social-flow.ts';
export { useReauthenticate } from './step-up/use-reauthenticate.ts';
export type { CodeMethodEntry } from './step-up/use-step-up.ts';
export { type SentCode, type StepUpControl, useStepUp } from './step-up/use-step-up.ts';
export type { StepUpRole } from './step-up/use-step-up-request.ts';
export type { ClassNames } from './theme/class-names.ts';
