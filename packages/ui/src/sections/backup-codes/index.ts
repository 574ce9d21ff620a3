export { backupCodesMessages } from './backup-codes.messages.ts';
export { BackupCodesView, type BackupCodesViewProps } from './backup-codes.view.tsx';
export { BackupCodesSection } from './backup-codes-section.tsx';
export { type BackupCodesSet, type BackupCodesState, useBackupCodes } from './use-backup-codes.ts';
export {
  type NewCodes,
  type UseGenerateBackupCodesResult,
  useGenerateBackupCodes,
} from './use-generate-backup-codes.ts';
export {
  type BackupCode,
  type UseRevealBackupCodesResult,
  useRevealBackupCodes,
} from './use-reveal-backup-codes.ts';
