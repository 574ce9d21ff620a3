import { LockHint } from '../../frame/lock-hint.tsx';
import type { ProfileEntry } from './profile-entry.ts';
import type { AvatarState } from './use-avatar.ts';

/** Props of `ProfileHints`. */
export type ProfileHintsProps = {
  readonly avatar: AvatarState | undefined;
  readonly entries: readonly ProfileEntry[];
};

const homes = ['name', 'profile', 'customData'] as const;

/** Tells the developer which settings lock parts of the profile. An address has a scope of its own, and no hint. */
export const ProfileHints = ({ avatar, entries }: ProfileHintsProps) => (
  <>
    <LockHint field="avatar" state={avatar ?? {}} />
    {homes.map((field) => (
      <LockHint
        key={field}
        field={field}
        state={entries.find(({ home, type }) => home === field && type !== 'Address') ?? {}}
      />
    ))}
  </>
);
