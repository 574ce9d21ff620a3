import { actionGuards } from '@account-center/client';
import { createFakeLogto, socialOnlyUser } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { useAccountMutation } from '../data/use-account-mutation.ts';
import { useAccountQuery } from '../data/use-account-query.ts';
import { stepUpDialog } from '../test/account-steps.ts';
import {
  backendOf,
  everybodysUser,
  type GuardedRead,
  guardedActions,
  guardedReads,
  guardedWrites,
  type Prepared,
  prepare,
} from '../test/guarded-actions.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../test/render-account.tsx';
import { withPolicy } from '../test/with-policy.ts';
import { StepUpGate } from './step-up-gate.tsx';

type Write = keyof typeof guardedWrites;

/** A form with a draft in it that does one action. */
const Probe = ({ action, prepared }: { action: Write; prepared: () => Prepared }) => {
  const { run: perform } = guardedWrites[action];
  const { run, isPending } = useAccountMutation<Prepared, unknown>({
    action,
    write: (client, input) => perform(client, input),
  });
  const [ends, setEnds] = useState<string[]>([]);
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const result = await run(prepared());
        const problem = result.status === 'failed' ? ` ${result.problem.messageKey}` : '';
        setEnds((before) => [...before, `${result.status}${problem}`]);
      }}
    >
      <label>
        Draft <input name="draft" />
      </label>
      <button type="submit">{isPending ? 'Busy' : 'Act'}</button>
      <output>{ends.join(', ')}</output>
    </form>
  );
};

/** A list that is locked until the user has verified. */
const Locked = ({ action }: { action: GuardedRead }) => {
  const { key, read } = guardedReads[action];
  const { status, data } = useAccountQuery<unknown>({ queryKey: key, queryFn: read });
  if (status === 'locked') return <StepUpGate purpose={action}>It is locked.</StepUpGate>;
  return <p>{status === 'ready' ? `open ${JSON.stringify(data).length > 2}` : status}</p>;
};

const tenant = withPolicy({ trustedDevice: 'Edit' });

const renderProbe = async (action: Write, options: RenderAccountOptions = {}) => {
  const logto = createFakeLogto({ latency: 1 });
  let prepared: Prepared | undefined;
  const handed = () => {
    if (!prepared) throw new Error('Nothing was prepared.');
    return prepared;
  };
  const backend: { ask?: ReturnType<typeof backendOf> } = {};
  const account = await renderAccount(<Probe action={action} prepared={handed} />, {
    scenario: everybodysUser,
    tenant,
    logto,
    ...options,
    before: (fake, signedIn) => {
      prepared = prepare(fake, signedIn);
      // Its credential is one of the tenant that the scenario has set up.
      backend.ask = backendOf(fake);
    },
    props: {
      backend: '/backend',
      fetch: async (url, init) =>
        url.startsWith('/backend') && backend.ask ? backend.ask(url, init) : logto.fetch(url, init),
    },
  });
  const { request } = guardedWrites[action];
  const statuses = () =>
    logto.requests
      .filter(({ method, path }) => `${method} ${path}` === request)
      .map(({ status }) => status);
  return { ...account, statuses };
};

const dialogGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

const act = ({ user }: RenderedAccount) => user.click(screen.getByRole('button', { name: 'Act' }));

/** Chooses the password and pastes it. */
const verify = async ({ user, signedIn }: RenderedAccount) => {
  const dialog = await stepUpDialog();
  await user.click(await within(dialog).findByRole('button', { name: /^Password/ }));
  await user.click(await within(dialog).findByLabelText('Password'));
  await user.paste(signedIn.password ?? '');
  await user.click(within(dialog).getByRole('button', { name: 'Continue' }));
};

describe('the table', () => {
  it('has each guarded action of the client', () => {
    const covered = [...Object.keys(guardedWrites), ...Object.keys(guardedReads)];
    expect(covered.sort()).toEqual([...guardedActions].sort());
  });
});

describe.each(Object.keys(guardedWrites) as Write[])('%s', (action) => {
  const { status } = guardedWrites[action];
  const end = status < 400 ? 'done' : /^failed (?!stepUp)/;

  it('is refused, verified and repeated exactly once, with the draft intact', async () => {
    const account = await renderProbe(action);
    const { user, statuses } = account;
    const draft = screen.getByLabelText('Draft');
    await user.type(draft, 'half a sentence');
    await act(account);
    const dialog = await stepUpDialog();
    expect(statuses()).toEqual([401]);
    // It names what it is for, and not just that something is.
    expect(dialog).toHaveAccessibleDescription(/^Verify it’s you to /);
    expect(draft).toHaveValue('half a sentence');

    await verify(account);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(end));
    expect(statuses()).toEqual([401, status]);
    await dialogGone();
    expect(screen.getByLabelText('Draft')).toBe(draft);
    expect(draft).toHaveValue('half a sentence');
  });

  it('changes nothing when the user says no, and may be tried again', async () => {
    const account = await renderProbe(action);
    await act(account);
    await stepUpDialog();
    await account.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('cancelled'));
    expect(account.statuses()).toEqual([401]);
    expect(account.errors).toEqual([]);
    await dialogGone();
    await act(account);
    await stepUpDialog();
    expect(account.statuses()).toEqual([401, 401]);
  });
});

describe.each(
  (Object.keys(guardedWrites) as Write[]).filter(
    (action) => actionGuards[action] === 'if-possible',
  ),
)('%s of a user without any way to verify', (action) => {
  it('asks for nothing', async () => {
    const account = await renderProbe(action, { scenario: socialOnlyUser });
    await act(account);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^(done|failed)/));
    expect(screen.getByRole('status')).not.toHaveTextContent('stepUp');
    expect(account.statuses()).toHaveLength(1);
    expect(account.statuses()[0]).not.toBe(401);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe.each(Object.keys(guardedReads) as GuardedRead[])('%s', (action) => {
  it('is locked, opens no dialog, and opens by itself after a verification', async () => {
    const account = await renderAccount(<Locked action={action} />, {
      scenario: everybodysUser,
      tenant,
    });
    const { user, logto, errors } = account;
    const statuses = () =>
      logto.requests
        .filter(({ path }) => path === guardedReads[action].path)
        .map((request) => request.status);
    expect(await screen.findByText('It is locked.')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Verify it’s you' }));
    expect(await stepUpDialog()).toHaveAccessibleDescription(/^Verify it’s you to see /);
    await verify(account);
    expect(await screen.findByText('open true')).toBeVisible();
    expect(statuses()).toEqual([401, 200]);
    expect(errors).toEqual([]);
  });
});
