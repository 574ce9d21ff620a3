export { enterpriseMessages } from './enterprise.messages.ts';
export { EnterpriseView, type EnterpriseViewProps } from './enterprise.view.tsx';
export { EnterpriseSection } from './enterprise-section.tsx';
export {
  type EnterpriseAccount,
  type EnterpriseAccountsState,
  useEnterpriseAccounts,
} from './use-enterprise-accounts.ts';
