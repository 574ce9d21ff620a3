'use client';
import { useEffect } from 'react';
import { useAccountCore } from '../../core/account-provider.tsx';
import { safePattern } from './fields/safe-pattern.ts';
import type { Draft, ProfileEntry } from './profile-entry.ts';
import { ProfileForm } from './profile-form.tsx';

/** Props of `ProfileEditor`. */
export type ProfileEditorProps = {
  readonly entry: ProfileEntry;
  /** What stands in the inputs at first: what is stored, or what could not be saved. */
  readonly draft: Draft;
  /** What was typed is as the tenant wants it. */
  readonly onSave: (draft: Draft) => void;
  readonly onClose: () => void;
};

/** The form of one field. Loaded when it is wanted. */
export const ProfileEditor = ({ entry, draft, onSave, onClose }: ProfileEditorProps) => {
  const { report } = useAccountCore();
  const broken = entry.inputs.find(
    ({ type, rules }) => type === 'Regex' && rules.format && !safePattern(rules.format),
  );
  const brokenPattern = broken?.rules.format;
  useEffect(() => {
    if (brokenPattern === undefined) return;
    // A matter for the administrator: users can fill the field in, unchecked.
    const reason = 'it is no regular expression, or not known to be fast on every text';
    report(
      new TypeError(`The pattern of the profile field is not used, as ${reason}: ${brokenPattern}`),
    );
  }, [brokenPattern, report]);

  return (
    <ProfileForm
      entry={entry}
      draft={draft}
      onSubmit={async (typed) => {
        onSave(typed);
        return { status: 'done' };
      }}
      onCancel={onClose}
    />
  );
};
