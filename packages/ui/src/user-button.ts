export {
  UserButton,
  type UserButtonItem,
  type UserButtonProps,
} from './account-center/user-button.tsx';
