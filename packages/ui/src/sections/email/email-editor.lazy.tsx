'use client';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useFormResult } from '../../forms/use-form-result.ts';
import { EmailForm } from './email-form.tsx';
import { useEmailChange } from './use-email-change.ts';

/** Props of `EmailEditor`. */
export type EmailEditorProps = {
  readonly current: string | null;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The email form, wired to its headless hook. Loaded when it is wanted. */
export const EmailEditor = ({ current, onDone, onClose }: EmailEditorProps) => {
  const change = useEmailChange(current);
  const toResult = useFormResult();
  return (
    <EmailForm
      current={current}
      sent={change.sent}
      onSend={async (email) => toResult(await change.send(email))}
      onConfirm={async (code) => {
        const result = await change.confirm(code);
        if (result.status === 'done') onDone(result);
        return toResult(result);
      }}
      onBack={change.reset}
      onCancel={onClose}
    />
  );
};
