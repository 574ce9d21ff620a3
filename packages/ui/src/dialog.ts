export {
  AccountCenterDialog,
  type AccountCenterDialogProps,
  type TriggerProps,
} from './account-center/account-center-dialog.tsx';
