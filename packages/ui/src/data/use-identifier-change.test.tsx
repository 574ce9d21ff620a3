import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { passMinutes, stopClock } from '../test/clock.ts';
import { type RenderedHooks, renderHooks } from '../test/render-hooks.tsx';
import { useAccount } from './use-account.ts';
import { type IdentifierChange, useIdentifierChange } from './use-identifier-change.ts';

const useChangeEmail = () => {
  const account = useAccount();
  const change = useIdentifierChange({
    type: 'email',
    set: (client, proof) => client.email.set({ email: proof.value, proof }),
    event: account.data?.primaryEmail ? 'email.changed' : 'email.added',
  });
  return { account, change };
};

type Rendered = RenderedHooks<{ change: IdentifierChange }>;

const address = 'new@example.com';
const send = ({ hooks }: Rendered, value = address) => act(() => hooks().change.send(value));
const codeOf = ({ logto }: Rendered) => logto.outbox.last(address)?.code ?? '';
const confirm = (rendered: Rendered, code = codeOf(rendered)) =>
  act(() => rendered.hooks().change.confirm(code));
const requestsTo = ({ logto }: Rendered, path: string) =>
  logto.requests.filter((request) => request.path === path).map(({ status }) => status);

const emailPath = '/api/my-account/primary-email';
const checkPath = '/api/verifications/verification-code/verify';

describe('useIdentifierChange', () => {
  it('proves the new address, then sets it', async () => {
    const rendered = await renderHooks(useChangeEmail);
    const { hooks, events, verify } = rendered;
    await waitFor(() => expect(hooks().account.status).toBe('ready'));
    await verify();
    expect(await send(rendered)).toEqual({ status: 'done', data: undefined });
    expect(hooks().change.sent).toMatchObject({ destination: address });
    expect((await confirm(rendered)).status).toBe('done');
    expect(hooks().account.data?.primaryEmail).toBe(address);
    expect(hooks().change).toMatchObject({ sent: undefined, isPending: false });
    expect(events).toEqual(['email.changed']);
  });

  it('says that an email was added when there was none', async () => {
    const rendered = await renderHooks(useChangeEmail, {
      before: (_logto, { user }) => {
        user.primaryEmail = null;
      },
    });
    await waitFor(() => expect(rendered.hooks().account.status).toBe('ready'));
    await rendered.verify();
    await send(rendered);
    await confirm(rendered);
    expect(rendered.events).toEqual(['email.added']);
  });

  it('keeps the proof when the user does not verify: the code can be used only once', async () => {
    const rendered = await renderHooks(useChangeEmail);
    await send(rendered);
    let result: Promise<unknown> | undefined;
    const { hooks, asked, core, verify } = rendered;
    act(() => {
      result = hooks().change.confirm(codeOf(rendered));
    });
    await asked();
    act(() => core().stepUp.cancel());
    expect(await act(async () => result)).toEqual({ status: 'cancelled' });
    expect(hooks().change.sent).toMatchObject({ destination: address });

    await verify();
    expect((await confirm(rendered, 'whatever')).status).toBe('done');
    expect(requestsTo(rendered, checkPath)).toEqual([200]);
    expect(requestsTo(rendered, emailPath)).toEqual([401, 204]);
  });

  it('keeps what was sent after a wrong code', async () => {
    const rendered = await renderHooks(useChangeEmail);
    await rendered.verify();
    await send(rendered);
    const wrong = codeOf(rendered) === '000000' ? '111111' : '000000';
    expect(await confirm(rendered, wrong)).toMatchObject({
      status: 'failed',
      problem: { kind: 'field', field: 'code', messageKey: 'wrongCode' },
    });
    expect(requestsTo(rendered, emailPath)).toEqual([]);
    expect((await confirm(rendered)).status).toBe('done');
  });

  it('drops a proof that has expired, so that a new code counts', async () => {
    stopClock();
    const rendered = await renderHooks(useChangeEmail);
    await rendered.verify();
    await send(rendered);
    rendered.logto.faults.add({ path: emailPath, times: 1, status: 400, body: {} });
    expect((await confirm(rendered)).status).toBe('failed');

    await passMinutes(11);
    await rendered.verify();
    expect(await confirm(rendered, 'unused')).toMatchObject({
      status: 'failed',
      problem: { field: 'code', messageKey: 'proofExpired' },
    });
    await send(rendered);
    expect((await confirm(rendered)).status).toBe('done');
  });

  it('forgets everything on reset; a code then has nothing to prove', async () => {
    const rendered = await renderHooks(useChangeEmail);
    await send(rendered);
    act(() => rendered.hooks().change.reset());
    expect(rendered.hooks().change.sent).toBeUndefined();
    expect(await confirm(rendered)).toEqual({ status: 'cancelled' });
    expect(requestsTo(rendered, checkPath)).toEqual([]);
  });

  it('takes the last address that a code went to', async () => {
    const rendered = await renderHooks(useChangeEmail);
    await rendered.verify();
    await send(rendered, 'first@example.com');
    await send(rendered);
    expect(rendered.hooks().change.sent?.destination).toBe(address);
    await confirm(rendered);
    expect(rendered.signedIn.user.primaryEmail).toBe(address);
  });

  it('tells why no code could be sent', async () => {
    const rendered = await renderHooks(useChangeEmail, {
      tenant: { connectors: [] },
    });
    expect(await send(rendered)).toMatchObject({
      status: 'failed',
      problem: { messageKey: 'noConnector' },
    });
    expect(rendered.hooks().change.sent).toBeUndefined();
  });
});
