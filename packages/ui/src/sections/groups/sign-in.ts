export { EmailSection } from '../email/index.ts';
export { EnterpriseSection } from '../enterprise/index.ts';
export { PasskeysSection } from '../passkeys/index.ts';
export { PasswordSection } from '../password/index.ts';
export { PhoneSection } from '../phone/index.ts';
export { SocialSection } from '../social/index.ts';
export { UsernameSection } from '../username/index.ts';
