'use client';
import { useMemo } from 'react';
import type { UsernamePolicy } from '../../data/policies.ts';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useLinkPrefill } from '../../data/use-link-prefill.ts';
import { useFormEnd } from '../../frame/use-form-end.ts';
import { useChangeUsername } from './use-change-username.ts';
import { UsernameForm } from './username-form.tsx';
import { usernameRules } from './username-rules.ts';

/** Props of `UsernameEditor`. */
export type UsernameEditorProps = {
  readonly current: string | null;
  /** The tenant's rules, when its settings could be read; without them the server alone decides. */
  readonly policy: UsernamePolicy | undefined;
  /** The username is set, or the server refuses that for good. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The username form, wired to its headless hook. Loaded when it is wanted. */
export const UsernameEditor = ({ current, policy, onEnd, onClose }: UsernameEditorProps) => {
  const set = useChangeUsername(current);
  const initial = useLinkPrefill('username');
  const { finish } = useFormEnd(onEnd);
  const rules = useMemo(() => policy && usernameRules(policy), [policy]);
  return (
    <UsernameForm
      current={current}
      initial={initial}
      rules={rules}
      onSubmit={async (username) => finish(await set.run(username))}
      onCancel={onClose}
    />
  );
};
