'use client';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import type { IdentifierChange } from '../../data/use-identifier-change.ts';
import { useFormResult } from '../../forms/use-form-result.ts';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';

/** The email form's chunk. */
export const emailForm = lazyModule(() => import('./email-form.lazy.tsx'));

/** Props of `EmailEditor`. */
export type EmailEditorProps = {
  readonly current: string | null;
  readonly change: IdentifierChange;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The email form, wired to the change of the headless hook. */
export const EmailEditor = ({ current, change, onDone, onClose }: EmailEditorProps) => {
  const toResult = useFormResult();
  return (
    <LazyPart of={emailForm}>
      {({ EmailForm }) => (
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
      )}
    </LazyPart>
  );
};
