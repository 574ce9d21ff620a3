export { backupCodesMessages } from './backup-codes.messages.ts';
export { BackupCodesView, type BackupCodesViewProps } from './backup-codes.view.tsx';
export { BackupCodesSection } from './backup-codes-section.tsx';
export { type BackupCodesSet, type BackupCodesState, useBackupCodes } from './use-backup-codes.ts';
export {
  type BackupCodesGeneration,
  type NewCodes,
  useBackupCodesGeneration,
} from './use-backup-codes-generation.ts';
export {
  type BackupCode,
  type BackupCodesReading,
  useBackupCodesReading,
} from './use-backup-codes-reading.ts';
