'use client';
import { useMemo } from 'react';
import type { UsernamePolicy } from '../../data/policies.ts';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useFormResult } from '../../forms/use-form-result.ts';
import { useUsernameChange } from './use-username-change.ts';
import { UsernameForm } from './username-form.tsx';

/** Props of `UsernameEditor`. */
export type UsernameEditorProps = {
  readonly current: string | null;
  readonly policy: UsernamePolicy | undefined;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The username form, wired to its headless hook; without the tenant's rules the server alone decides. */
export const UsernameEditor = ({ current, policy, onDone, onClose }: UsernameEditorProps) => {
  const set = useUsernameChange(current);
  const toResult = useFormResult();
  const rules = useMemo(() => {
    const { lowercase, uppercase, numbers, underscore } = policy?.allowedChars ?? {};
    return {
      minLength: policy?.minLength ?? 1,
      maxLength: policy?.maxLength ?? 128,
      lowercase: lowercase ?? true,
      uppercase: uppercase ?? true,
      numbers: numbers ?? true,
      underscore: underscore ?? true,
    };
  }, [policy]);
  return (
    <UsernameForm
      current={current}
      rules={rules}
      onSubmit={async (username) => {
        const result = await set.run(username);
        if (result.status === 'done') onDone(result);
        return toResult(result);
      }}
      onCancel={onClose}
    />
  );
};
