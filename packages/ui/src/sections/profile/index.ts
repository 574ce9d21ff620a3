export type { AvatarRowProps } from './avatar-row.tsx';
export { profileMessages } from './profile.messages.ts';
export { ProfileView, type ProfileViewProps, type ShownEntry } from './profile.view.tsx';
export type {
  Claim,
  Draft,
  EntryHome,
  EntryType,
  InputType,
  ProfileEntry,
  ProfileInput,
} from './profile-entry.ts';
export { ProfileSection } from './profile-section.tsx';
export { type AvatarState, useAvatar } from './use-avatar.ts';
export { type AvatarChange, useAvatarChange } from './use-avatar-change.ts';
export { type ProfileState, useProfile } from './use-profile.ts';
export type { ProfileChange } from './use-profile-change.ts';
