export type { PasswordPolicy } from '../../data/policies.ts';
export { passwordMessages } from './password.messages.ts';
export { PasswordView, type PasswordViewProps } from './password.view.tsx';
export { PasswordSection } from './password-section.tsx';
export { useChangePassword } from './use-change-password.ts';
export { type PasswordState, type PasswordUser, usePassword } from './use-password.ts';
