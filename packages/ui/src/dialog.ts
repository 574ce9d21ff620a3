export {
  AccountCenterDialog,
  type AccountCenterDialogProps,
} from './account-center/account-center-dialog.tsx';
