import { z } from 'zod/mini';
import { useAccount } from '../../data/use-account.ts';
import { type ActionResult, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useAccountForm } from '../../forms/use-account-form.ts';
import { useFormResult } from '../../forms/use-form-result.ts';
import { Button } from '../../primitives/button.tsx';
import { accountWrites, type WriteAction, type WriteContext } from './account-writes.ts';

const schema = z.object({ note: z.string() });

/** Props of `WriteForm`. */
export type WriteFormProps = {
  readonly action: WriteAction;
  readonly prepared: WriteContext;
  /** Told of each end. */
  readonly onEnd: (result: ActionResult<unknown>, text: string) => void;
};

/** A form of a host with a draft in it, made of the public hooks. To send it does one write. */
export const WriteForm = (props: WriteFormProps) => {
  const account = useAccount();
  if (account.status !== 'ready') return <p>{account.status}</p>;
  return (
    <>
      <p>{`Account ${account.data.id}`}</p>
      <NoteForm {...props} />
    </>
  );
};

const NoteForm = ({ action, prepared, onEnd }: WriteFormProps) => {
  const toResult = useFormResult();
  const { run } = useAccountMutation<undefined, unknown>({
    action,
    write: (client) => accountWrites[action].run(client, prepared),
  });
  const form = useAccountForm({
    schema,
    defaultValues: { note: '' },
    draft: 'campaign',
    // What was typed is looked for after each end, a success too.
    isStep: true,
    onSubmit: async () => {
      const result = await run(undefined);
      const told = toResult(result);
      onEnd(result, told.status === 'failed' ? told.message : '');
      return told;
    },
  });
  return (
    <form onSubmit={form.submit}>
      <input aria-label="Note" {...form.control.register('note')} />
      <Button type="submit" busy={form.busy}>
        Send
      </Button>
      <p role="alert">{form.notice ?? form.error('note')}</p>
    </form>
  );
};
