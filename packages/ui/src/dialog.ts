export type { TriggerProps } from './account-center/account-center-dialog.tsx';
export {
  AccountCenterDialog,
  type AccountCenterDialogProps,
} from './account-center/account-center-dialog.tsx';
