export {
  UserButton,
  type UserButtonItem,
  type UserButtonProps,
} from './account-center/user-button.tsx';
export type { MenuItem } from './primitives/menu-item.ts';
