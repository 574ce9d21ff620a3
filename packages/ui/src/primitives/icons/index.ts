export {
  AtIcon,
  AuthenticatorIcon,
  BackupCodesIcon,
  BuildingIcon,
  GridIcon,
  KeyIcon,
  LinkIcon,
  LockIcon,
  MailIcon,
  PasskeyIcon,
  PhoneIcon,
  ShieldIcon,
  TokenIcon,
  UserIcon,
} from './account-icons.tsx';
export {
  CopyIcon,
  DownloadIcon,
  EyeIcon,
  EyeOffIcon,
  MoreIcon,
  PencilIcon,
  PlusIcon,
  RefreshIcon,
  SearchIcon,
  ShareIcon,
  TrashIcon,
  UploadIcon,
  XIcon,
} from './action-icons.tsx';
export {
  CameraIcon,
  GlobeIcon,
  LaptopIcon,
  MobileIcon,
  MonitorIcon,
  PrinterIcon,
  TrustedDeviceIcon,
  WifiOffIcon,
} from './device-icons.tsx';
export {
  ArrowLeftIcon,
  ChevronDownIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  ExternalLinkIcon,
  LogOutIcon,
} from './direction-icons.tsx';
export type { IconProps } from './icon.tsx';
export {
  AlertIcon,
  CheckCircleIcon,
  CheckIcon,
  ClockIcon,
  InfoIcon,
  WarningIcon,
} from './status-icons.tsx';
