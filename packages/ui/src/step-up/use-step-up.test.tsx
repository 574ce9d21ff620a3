import { emailOnlyUser, fullUser } from '@account-center/mocks';
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { passMinutes, stopClock } from '../test/clock.ts';
import { type RenderedHooks, renderHooks } from '../test/render-hooks.tsx';
import { useHasPassed } from './use-has-passed.ts';
import { type StepUpControl, useStepUp } from './use-step-up.ts';

const useAnswering = () => useStepUp('answer');
const useWatching = () => useStepUp();
const useBoth = () => ({ first: useStepUp('answer'), second: useStepUp('fallback') });

const byEmail = { method: 'email', address: 'alice@example.com' } as const;
const byPhone = { method: 'phone', address: '14155550123' } as const;

const headless = { scenario: fullUser, withoutDialog: true };

type Rendered = RenderedHooks<StepUpControl>;

const codeOf = ({ logto }: Rendered) => logto.outbox.last(byEmail.address)?.code ?? '';

describe('useStepUp', () => {
  it('answers requests below a provider without any built-in part', async () => {
    const { hooks, core, signedIn, events } = await renderHooks(useAnswering, headless);
    const done = core().stepUp.guard('phone.remove', () => core().client.phone.remove());
    await waitFor(() => expect(hooks().request).toMatchObject({ purpose: 'phone.remove' }));
    await act(() => hooks().verifyPassword.run({ password: signedIn.password ?? '' }));
    await done;
    expect(signedIn.user.primaryPhone).toBeNull();
    expect(hooks().request).toBeUndefined();
    expect(hooks().record).toBeDefined();
    expect(events).toEqual(['step-up.verified']);
  });

  it('goes on answering when it is mounted twice, as in strict mode', async () => {
    const { hooks, core, signedIn } = await renderHooks(useAnswering, {
      ...headless,
      reactStrictMode: true,
    });
    const done = core().stepUp.guard('phone.remove', () => core().client.phone.remove());
    await waitFor(() => expect(hooks().request).toBeDefined());
    await act(() => hooks().verifyPassword.run({ password: signedIn.password ?? '' }));
    await done;
  });

  it('watches without being one that answers', async () => {
    const { hooks, core } = await renderHooks(useWatching, headless);
    await expect(core().stepUp.request('extend')).rejects.toMatchObject({
      name: 'StepUpHandlerMissingError',
    });
    const detach = core().stepUp.attach();
    let asked: Promise<unknown> | undefined;
    act(() => {
      asked = core()
        .stepUp.request('extend')
        .catch(() => undefined);
    });
    expect(hooks().request).toMatchObject({ purpose: 'extend' });
    detach();
    await act(async () => asked);
    expect(hooks().request).toBeUndefined();
  });

  it('shows a request in one place', async () => {
    const { hooks, core } = await renderHooks(useBoth, headless);
    act(
      () =>
        void core()
          .stepUp.request('extend')
          .catch(() => undefined),
    );
    expect(hooks().first.request).toBeDefined();
    expect(hooks().second.request).toBeUndefined();
    act(() => hooks().first.cancel());
    expect(hooks().first.request).toBeUndefined();
  });

  it('withdraws a request when what answers it goes away', async () => {
    const { hooks, core, unmount } = await renderHooks(useAnswering, headless);
    const done = core().stepUp.guard('phone.remove', () => core().client.phone.remove());
    await waitFor(() => expect(hooks().request).toBeDefined());
    unmount();
    await expect(done).rejects.toMatchObject({ name: 'StepUpHandlerMissingError' });
  });
});

describe('verify', () => {
  it('asks ahead of time, and its result is typed', async () => {
    const { hooks, signedIn } = await renderHooks(useAnswering, headless);
    const results: string[] = [];
    const verify = () =>
      act(
        () =>
          void hooks()
            .verify('sessions.list')
            .then(({ status }) => results.push(status)),
      );
    verify();
    await waitFor(() => expect(hooks().request).toMatchObject({ purpose: 'sessions.list' }));
    act(() => hooks().cancel());
    await waitFor(() => expect(results).toEqual(['cancelled']));
    verify();
    await waitFor(() => expect(hooks().request).toBeDefined());
    await act(() => hooks().verifyPassword.run({ password: signedIn.password ?? '' }));
    await waitFor(() => expect(results).toEqual(['cancelled', 'done']));
  });

  it('extends while a record lives: the new one counts from now, the old one until then', async () => {
    stopClock();
    const { hooks, verify } = await renderHooks(useAnswering, headless);
    await verify();
    const { record } = hooks();
    await passMinutes(6);
    act(() => void hooks().verify('extend'));
    await waitFor(() => expect(hooks().request).toBeDefined());
    expect(hooks().record).toBe(record);
    await verify();
    expect(hooks().record?.id).not.toBe(record?.id);
    expect(hooks().record?.expiresAt).toBe((record?.expiresAt ?? 0) + 6 * 60_000);
  });

  it('fails when nothing can ask', async () => {
    const { hooks } = await renderHooks(useWatching, headless);
    expect(await act(() => hooks().verify('extend'))).toMatchObject({
      status: 'failed',
      problem: { messageKey: 'stepUpUnanswered' },
    });
  });

  it('is withdrawn when its component goes away', async () => {
    const { hooks, core, unmount } = await renderHooks(useWatching, { scenario: fullUser });
    const { stepUp } = core();
    let result: ReturnType<StepUpControl['verify']> | undefined;
    act(() => {
      result = hooks().verify('extend');
    });
    unmount();
    expect(await result).toEqual({ status: 'cancelled' });
    expect(stepUp.pending()).toBeUndefined();
  });
});

describe('a code', () => {
  it('is sent to the current address and verifies', async () => {
    const rendered = await renderHooks(useAnswering, headless);
    const { hooks } = rendered;
    expect(await act(() => hooks().sendCode.run(byEmail))).toMatchObject({ status: 'done' });
    expect(hooks().sent).toMatchObject({ method: 'email', destination: byEmail.address });
    expect(await act(() => hooks().verifyCode.run({ code: codeOf(rendered) }))).toMatchObject({
      status: 'done',
    });
    expect(hooks().sent).toBeUndefined();
    expect(hooks().record).toBeDefined();
  });

  it('that was never sent cannot verify', async () => {
    const { hooks } = await renderHooks(useAnswering, headless);
    expect(await act(() => hooks().verifyCode.run({ code: '000000' }))).toMatchObject({
      status: 'failed',
      problem: { error: expect.any(TypeError) },
    });
  });

  it('is the one that was asked for last, in whatever order the answers come', async () => {
    const { hooks, logto } = await renderHooks(useAnswering, headless);
    logto.faults.add({ path: '/api/verifications/verification-code', times: 1, delay: 60 });
    const slow = hooks().sendCode.run(byEmail);
    await act(() => hooks().sendCode.run(byPhone));
    await act(async () => void (await slow));
    expect(hooks().sent).toMatchObject({ method: 'phone', destination: byPhone.address });
  });

  it('counts from when it was sent, not from when it was typed', async () => {
    stopClock();
    const rendered = await renderHooks(useAnswering, headless);
    const { hooks } = rendered;
    await act(() => hooks().sendCode.run(byEmail));
    const sentAt = Date.now();
    await passMinutes(9);
    await act(() => hooks().verifyCode.run({ code: codeOf(rendered) }));
    expect(hooks().record?.expiresAt).toBe(sentAt + 10 * 60_000);
  });

  it('is over after ten minutes', async () => {
    const rendered = await renderHooks(useAnswering, { ...headless, scenario: emailOnlyUser });
    const { hooks } = rendered;
    await waitFor(() => expect(hooks().methods.status).toBe('ready'));
    await act(() => hooks().sendCode.run({ method: 'email', address: 'sam@example.com' }));
    expect(hooks().sent).toBeDefined();
    stopClock();
    await passMinutes(10);
    rendered.rerender();
    expect(hooks().sent).toBeUndefined();
  });
});

describe('the record', () => {
  it('is over after ten minutes, for everyone who looks', async () => {
    const { hooks, verify, rerender } = await renderHooks(useWatching, headless);
    await verify();
    expect(hooks().record).toBeDefined();
    stopClock();
    await passMinutes(10);
    rerender();
    expect(hooks().record).toBeUndefined();
  });
});

describe('useHasPassed', () => {
  it('turns by itself when the moment comes', async () => {
    vi.useFakeTimers();
    const moment = Date.now() + 600_000;
    const { result, rerender } = renderHook(
      ({ at }: { at: number | undefined }) => useHasPassed(at),
      { initialProps: { at: moment as number | undefined } },
    );
    expect(result.current).toBe(false);
    act(() => void vi.advanceTimersByTime(599_999));
    expect(result.current).toBe(false);
    act(() => void vi.advanceTimersByTime(1));
    expect(result.current).toBe(true);
    rerender({ at: Date.now() + 1000 });
    expect(result.current).toBe(false);
    act(() => void vi.advanceTimersByTime(1000));
    expect(result.current).toBe(true);
    rerender({ at: undefined });
    expect(result.current).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
