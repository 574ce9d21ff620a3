export { AuthenticatorSection } from '../authenticator/index.ts';
export { BackupCodesSection } from '../backup-codes/index.ts';
export { TwoStepSection } from '../two-step/index.ts';
