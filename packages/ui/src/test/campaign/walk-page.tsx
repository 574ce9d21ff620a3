import { isStepUpRequired } from '@account-center/client';
import { useEffect, useRef } from 'react';
import { z } from 'zod/mini';
import { AccountCenter } from '../../account-center/account-center.tsx';
import { AccountRoot } from '../../account-center/account-root.tsx';
import { useAccountCore } from '../../core/account-provider.tsx';
import { useAccount } from '../../data/use-account.ts';
import { useAccountMutation } from '../../data/use-account-mutation.ts';
import { useAccountQuery } from '../../data/use-account-query.ts';
import { useAccountForm } from '../../forms/use-account-form.ts';
import { useFormResult } from '../../forms/use-form-result.ts';
import { Button } from '../../primitives/button.tsx';
import { StepUpGate } from '../../step-up/step-up-gate.tsx';
import { type GuardedRead, guardedReads } from '../guarded-actions.ts';
import { accountWrites, type WriteAction, type WriteContext } from './account-writes.ts';

/** What a page of the walk needs, and whom it tells. */
export type WalkPageProps = {
  readonly prepare: () => WriteContext;
  /** Told when a write was refused for want of a verification although no one had been asked. */
  readonly onSkipped: (action: WriteAction) => void;
};

/** What a check needs, a dialog has; the rest can be pressed. */
const pressable = (Object.keys(accountWrites) as WriteAction[]).filter(
  (action) => !action.startsWith('verifications.check'),
);

/** Backup codes are secrets, which a section keeps out of the cache. */
const cached = (Object.keys(guardedReads) as GuardedRead[]).filter(
  (action) => action !== 'mfa.backupCodes',
);

const WriteButton = ({
  action,
  prepare,
  onSkipped,
}: WalkPageProps & { readonly action: WriteAction }) => {
  const { stepUp } = useAccountCore();
  const asked = useRef(0);
  useEffect(
    () =>
      stepUp.subscribe(() => {
        if (stepUp.pending()) asked.current += 1;
      }),
    [stepUp],
  );
  const { run, isPending } = useAccountMutation<WriteContext, unknown>({
    action,
    write: (client, context) => accountWrites[action].run(client, context),
  });
  const press = async () => {
    const before = asked.current;
    const wasAsked = stepUp.pending() !== undefined;
    const result = await run(prepare());
    const isRefused = result.status === 'failed' && isStepUpRequired(result.problem.error);
    if (isRefused && !wasAsked && asked.current === before) onSkipped(action);
  };
  return (
    <Button busy={isPending} onClick={() => void press()}>
      {action}
    </Button>
  );
};

const Locked = ({ action }: { readonly action: GuardedRead }) => {
  const { key, read } = guardedReads[action];
  const { status, data } = useAccountQuery<unknown>({ queryKey: key, queryFn: read });
  if (status === 'locked') return <StepUpGate purpose={action}>{action}</StepUpGate>;
  return <pre>{status === 'ready' ? JSON.stringify(data) : status}</pre>;
};

const ProfileForm = ({ name }: { readonly name: string }) => {
  const toResult = useFormResult();
  const { run } = useAccountMutation<string, unknown>({
    action: 'account.update',
    write: (client, value) => client.account.update({ name: value }),
  });
  const form = useAccountForm({
    schema: z.object({ name: z.string() }),
    defaultValues: { name },
    draft: 'walk',
    onSubmit: async (values) => toResult(await run(values.name)),
  });
  return (
    <form onSubmit={form.submit}>
      <input aria-label="Name" {...form.control.register('name')} />
      <Button type="submit" busy={form.busy}>
        Save
      </Button>
      <p role="alert">{form.notice}</p>
    </form>
  );
};

const Account = (props: WalkPageProps) => {
  const account = useAccount();
  if (account.status !== 'ready') return <p>{account.status}</p>;
  const { id, name, primaryEmail } = account.data;
  return (
    <>
      <p>{`Account ${id}: ${primaryEmail ?? ''}`}</p>
      <ProfileForm key={name ?? ''} name={name ?? ''} />
      {pressable.map((action) => (
        <WriteButton key={action} action={action} {...props} />
      ))}
      {cached.map((action) => (
        <Locked key={action} action={action} />
      ))}
    </>
  );
};

/** A page made of the hooks: a button for each write, a form with a draft, a gate for each read that is locked. */
export const HooksPage = (props: WalkPageProps) => (
  <AccountRoot accent={null}>
    <Account {...props} />
  </AccountRoot>
);

/** The page as it is dropped in. */
export const CenterPage = () => <AccountCenter accent={null} navigation="memory" />;
