export { AccountCenter, type AccountCenterProps } from './account-center/account-center.tsx';
export { AccountFooter } from './account-center/account-footer.tsx';
export type { AccountGroup, OwnGroup, PageSection } from './account-center/account-groups.ts';
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
export type { HostOptions, ManagedFields } from './core/host-options.ts';
export type { HostSignIn } from './core/host-sign-in.ts';
export type { InitialAccount } from './core/initial-account.ts';
export type { LinkParameters } from './core/link-parameters.ts';
export type { BrokenRule, Problem } from './core/problem.ts';
export type { LockReason, PasswordRule, ProblemField } from './core/problem-codes.ts';
export type { QueryKey } from './core/query-keys.ts';
export {
  completeSocialLink,
  type SocialCallbackOptions,
  type SocialCallbackOutcome,
} from './core/social-callback.ts';
export type { SocialProvider, SocialRedirectUri } from './core/social-redirect.ts';
export type { SocialPurpose } from './core/social-trip.ts';
export { SocialTripError, type SocialTripFailure } from './core/social-trip-error.ts';
export type {
  RuledAction,
  StepUpMatter,
  StepUpMethod,
  StepUpPurpose,
  StepUpRequest,
  StepUpRules,
} from './core/step-up.ts';
export { StepUpCancelledError, StepUpUnansweredError } from './core/step-up.ts';
export type { UnruledAction } from './core/step-up-rules.ts';
export { forgetStoredAccount } from './core/stored-account.ts';
export type { LinkAppearance } from './core/task-link.ts';
export type { Flows, TaskFlow, TaskName } from './core/task-names.ts';
export type { TaskReason, TaskResult } from './core/tasks.ts';
export type { GuardedState } from './data/guarded-state.ts';
export type { Lock, SectionState } from './data/section-state.ts';
export type { SignInIdentifier } from './data/sign-in-identifiers.ts';
export { useAccount } from './data/use-account.ts';
export { type AccountCenterControl, useAccountCenter } from './data/use-account-center.ts';
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
export type { EndEach, EndResult } from './data/use-end-each.ts';
export type { FactorToRemove } from './data/use-factor-removal.ts';
export { useFieldAccess } from './data/use-field-access.ts';
export type { IdentifierChange, SentProof } from './data/use-identifier-change.ts';
export { useLinkAppearance } from './data/use-link-appearance.ts';
export { useOpenTask } from './data/use-open-task.ts';
export { type SettingsResult, useSettings } from './data/use-settings.ts';
export type { SocialTripInput, SocialTripStage } from './data/use-social-trip.ts';
export {
  type AvailableMethod,
  type StepUpMethodsResult,
  useStepUpMethods,
} from './data/use-step-up-methods.ts';
export { type TenantLinks, useTenantLinks } from './data/use-tenant-links.ts';
export type { LazySection } from './frame/lazy-section.tsx';
export type { MessageDefinition } from './i18n/define-messages.ts';
export type { ProblemKey } from './i18n/problem.messages.ts';
export { safeImageUrl } from './lib/safe-image-url.ts';
export type { Translation } from './locales/translation.ts';
export type { HeadingLevel } from './primitives/heading.tsx';
export type { IdentifierRowProps, IdentifierRowTexts } from './primitives/identifier-row.tsx';
export type { RootProps } from './primitives/root.tsx';
export type { SectionEntry, SectionGroup, SectionOffer } from './sections/index.ts';
export { useSignInAgain } from './step-up/use-sign-in-again.ts';
export type { CodeMethodEntry } from './step-up/use-step-up.ts';
export { type SentCode, type StepUpControl, useStepUp } from './step-up/use-step-up.ts';
export type { StepUpRole } from './step-up/use-step-up-request.ts';
export type { ClassNames } from './theme/class-names.ts';
