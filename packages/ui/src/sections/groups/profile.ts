export { ProfileSection } from '../profile/index.ts';
