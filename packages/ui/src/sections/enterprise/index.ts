export { enterpriseMessages } from './enterprise.messages.ts';
export { EnterpriseView, type EnterpriseViewProps } from './enterprise.view.tsx';
export { EnterpriseSection } from './enterprise-section.tsx';
export { type EnterpriseAccount, type EnterpriseState, useEnterprise } from './use-enterprise.ts';
