'use client';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useFormEnd } from '../../frame/use-form-end.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { deletionMessages } from './deletion.messages.ts';
import { DeletionForm } from './deletion-form.tsx';
import { deletionProblem } from './deletion-problem.ts';
import { useDeleteAccount } from './use-delete-account.ts';

/** Props of `DeletionEditor`. */
export type DeletionEditorProps = {
  readonly name: string;
  /** The account is gone, or the server refuses that for good. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The last question, wired. Loaded when it is wanted. */
export const DeletionEditor = ({ name, onEnd, onClose }: DeletionEditorProps) => {
  const t = useMessages(deletionMessages);
  const deletion = useDeleteAccount();
  const { finish } = useFormEnd(onEnd);
  return (
    <DeletionForm
      name={name}
      onSubmit={async (confirmation) => {
        const result = await deletion.run(confirmation);
        const own = result.status === 'failed' ? deletionProblem(result.problem) : undefined;
        if (!own) return finish(result);
        const { key, reason = '', isTyped } = own;
        return {
          status: 'failed',
          message: t(key, { name, reason }),
          ...(isTyped && { field: 'confirmation' }),
        };
      }}
      onCancel={onClose}
    />
  );
};
