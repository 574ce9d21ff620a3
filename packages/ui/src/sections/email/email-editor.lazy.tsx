'use client';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useLinkPrefill } from '../../data/use-link-prefill.ts';
import { useFormEnd } from '../../frame/use-form-end.ts';
import { EmailForm } from './email-form.tsx';
import { useChangeEmail } from './use-change-email.ts';

/** Props of `EmailEditor`. */
export type EmailEditorProps = {
  readonly current: string | null;
  /** The email is set, or the server refuses that for good. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The email form, wired to its headless hook. Loaded when it is wanted. */
export const EmailEditor = ({ current, onEnd, onClose }: EmailEditorProps) => {
  const change = useChangeEmail(current);
  const initial = useLinkPrefill('email');
  const { step, finish } = useFormEnd(onEnd);
  return (
    <EmailForm
      current={current}
      initial={initial}
      sent={change.sent}
      onSend={async (email) => step(await change.send(email))}
      onConfirm={async (code) => finish(await change.confirm(code))}
      onBack={change.reset}
      onCancel={onClose}
    />
  );
};
