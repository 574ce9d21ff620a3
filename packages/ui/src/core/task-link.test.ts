import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountEvent } from './account-event.ts';
import type { FlowId, FlowName } from './flows/flow-names.ts';
import { createTaskLink, type TaskLink } from './task-link.ts';

const key = 'account-center:link';
const redirect = 'https://shop.example.com/';
const minute = 60_000;

const begun = (name: FlowName = 'email.change'): TaskLink => {
  const link = createTaskLink();
  link.begin(name, { identifier: 'new@example.com', redirect });
  return link;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-01T00:00:00Z') });
});

describe('the task of a link', () => {
  it('is open until it ends', () => {
    const link = createTaskLink();
    expect(link.task()).toBeUndefined();
    link.begin('email.change', { redirect, showSuccess: true });
    expect(link.task()).toEqual({
      name: 'email.change',
      redirect,
      showSuccess: true,
      status: 'open',
    });
    link.begin('email.change', {});
    expect(link.task()).toMatchObject({ redirect: undefined, showSuccess: false });
  });

  it.each<[FlowId, readonly AccountEvent['type'][]]>([
    ['profile.edit', ['profile.changed', 'name.changed']],
    ['avatar.change', ['avatar.changed']],
    ['avatar.remove', ['avatar.removed']],
    ['email.add', ['email.added', 'email.changed']],
    ['email.change', ['email.added', 'email.changed']],
    ['email.remove', ['email.removed']],
    ['phone.add', ['phone.added', 'phone.changed']],
    ['phone.change', ['phone.added', 'phone.changed']],
    ['phone.remove', ['phone.removed']],
    ['username.add', ['username.added', 'username.changed']],
    ['username.change', ['username.added', 'username.changed']],
    ['username.remove', ['username.removed']],
    ['password.set', ['password.added', 'password.changed']],
    ['password.change', ['password.added', 'password.changed']],
    ['social.link', ['social.linked', 'social.replaced']],
    ['social.unlink', ['social.unlinked']],
    ['passkey.add', ['passkey.added']],
    ['two-step.turn-on', ['two-step.turned-on']],
    ['two-step.turn-off', ['two-step.turned-off']],
    ['authenticator.set-up', ['authenticator.added', 'authenticator.replaced']],
    ['authenticator.replace', ['authenticator.added', 'authenticator.replaced']],
    ['authenticator.remove', ['authenticator.removed']],
    ['backup-codes.generate', ['backup-codes.added', 'backup-codes.replaced']],
    ['backup-codes.remove', ['backup-codes.removed']],
    ['sessions.sign-out-others', ['session.revoked', 'sessions.revoked']],
    ['token.create', ['token.created']],
  ])('%s is done by %j alone', (flow, events) => {
    const name = (flow.startsWith('social.') ? `${flow}:octo` : flow) as FlowName;
    for (const event of events) {
      const link = begun(name);
      link.happened('device.removed');
      expect(link.task()?.status).toBe('open');
      link.happened(event);
      expect(link.task()?.status).toBe('done');
    }
  });

  it('is done by nothing that happens where there is none', () => {
    const link = createTaskLink();
    link.happened('email.changed');
    expect(link.task()).toBeUndefined();
  });

  it('is not available when it could not be opened, and stays open when it was left', () => {
    const link = begun();
    link.ended({ status: 'cancelled' });
    expect(link.task()?.status).toBe('open');
    link.ended({ status: 'unavailable', reason: 'not_offered' });
    expect(link.task()?.status).toBe('unavailable');
  });

  it('stays done whatever comes after it', () => {
    const link = begun();
    link.happened('email.changed');
    link.ended({ status: 'unavailable', reason: 'failed' });
    expect(link.task()?.status).toBe('done');
  });

  it('goes with its user, and the looks stay', () => {
    const link = begun();
    link.arrive({ theme: 'dark' });
    link.forget();
    expect(link.task()).toBeUndefined();
    expect(link.prefill('email')).toBeUndefined();
    expect(link.appearance()).toEqual({ theme: 'dark' });
  });
});

describe('what a form begins with', () => {
  it('is for the forms that the task is about', () => {
    const link = begun();
    expect(link.prefill('email')).toBe('new@example.com');
    expect(link.prefill('phone')).toBeUndefined();
  });

  it.each<[string, (link: TaskLink) => void]>([
    ['the task has ended', (link) => link.ended({ status: 'cancelled' })],
    ['the task is done', (link) => link.happened('email.changed')],
    ['the next link names nothing', (link) => link.begin('email.change', {})],
  ])('is nothing any more when %s', (_, end) => {
    const link = begun();
    end(link);
    expect(link.prefill('email')).toBeUndefined();
  });

  it('is kept while something else happens', () => {
    const link = begun();
    link.happened('phone.changed');
    expect(link.prefill('email')).toBe('new@example.com');
  });

  it('is nowhere stored', () => {
    begun();
    expect(sessionStorage.getItem(key)).not.toContain('new@example.com');
  });
});

describe('how the page looks and speaks', () => {
  it('is as the last link says, and what it does not say stays', () => {
    const link = createTaskLink();
    link.arrive({ theme: 'dark' });
    link.arrive({ locales: ['de', 'ar'] });
    expect(link.appearance()).toEqual({ theme: 'dark', locales: ['de', 'ar'] });
    link.arrive({ theme: 'light' });
    expect(link.appearance()).toEqual({ theme: 'light', locales: ['de', 'ar'] });
  });

  it('changes nothing of the task, nor does the task of it', () => {
    const link = begun();
    link.arrive({ theme: 'dark' });
    expect(link.task()).toMatchObject({ name: 'email.change', status: 'open' });
    link.happened('email.changed');
    expect(link.appearance()).toEqual({ theme: 'dark' });
  });
});

describe('those who subscribe', () => {
  it('are told of what is new, until they leave', () => {
    const link = createTaskLink();
    const told = vi.fn();
    const leave = link.subscribe(told);
    link.arrive({});
    link.forget();
    expect(told).toHaveBeenCalledTimes(0);
    link.arrive({ theme: 'dark', locales: ['de'] });
    link.arrive({ theme: 'dark', locales: ['de'] });
    expect(told).toHaveBeenCalledTimes(1);
    link.arrive({ locales: ['ar'] });
    link.begin('email.change', {});
    link.happened('phone.changed');
    link.happened('email.changed');
    link.happened('email.changed');
    expect(told).toHaveBeenCalledTimes(4);
    leave();
    link.forget();
    expect(told).toHaveBeenCalledTimes(4);
  });
});

describe('after a trip away from the page', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('an open task and the looks are there again', () => {
    const link = createTaskLink();
    link.arrive({ theme: 'dark', locales: ['de', 'ar'] });
    link.begin('social.link:octo', { redirect, showSuccess: true });
    const again = createTaskLink();
    expect(again.task()).toEqual({
      name: 'social.link:octo',
      redirect,
      showSuccess: true,
      status: 'open',
    });
    expect(again.appearance()).toEqual({ theme: 'dark', locales: ['de', 'ar'] });
  });

  it('a task that is done is not, and nothing is left of it', () => {
    const link = begun();
    expect(sessionStorage.getItem(key)).not.toBeNull();
    link.happened('email.changed');
    expect(createTaskLink().task()).toBeUndefined();
    expect(sessionStorage.getItem(key)).toBeNull();
  });

  it('the looks are there without a task', () => {
    createTaskLink().arrive({ theme: 'dark' });
    const again = createTaskLink();
    expect(again.task()).toBeUndefined();
    expect(again.appearance()).toEqual({ theme: 'dark' });
  });

  it('the task counts for ten minutes, and the looks for as long as the tab', () => {
    begun().arrive({ theme: 'dark' });
    vi.setSystemTime(Date.now() + 10 * minute - 1);
    expect(createTaskLink().task()?.name).toBe('email.change');
    vi.setSystemTime(Date.now() + 1);
    const late = createTaskLink();
    expect(late.task()).toBeUndefined();
    expect(late.appearance()).toEqual({ theme: 'dark' });
  });

  it.each([
    ['no JSON', 'no json'],
    ['no task', '{"at":1767225600000,"task":"email.explode"}'],
    ['no text', '{"at":1767225600000,"task":7}'],
    ['without a time', '{"task":"email.change"}'],
    ['null', 'null'],
  ])('what was stored is taken for nothing when it is %s', (_, stored) => {
    sessionStorage.setItem(key, stored);
    const link = createTaskLink();
    expect(link.task()).toBeUndefined();
    expect(link.appearance()).toEqual({});
  });

  it('of what was stored only what it should be is taken', () => {
    const task = 'email.change';
    const at = Date.parse('2026-01-01T00:00:00Z');
    sessionStorage.setItem(key, JSON.stringify({ at, task, redirect: 7, showSuccess: 'yes' }));
    expect(createTaskLink().task()).toEqual({
      name: task,
      redirect: undefined,
      showSuccess: false,
      status: 'open',
    });
  });

  it('a forbidden storage costs the memory alone', () => {
    for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('forbidden', 'SecurityError');
      });
    }
    const link = begun();
    link.arrive({ theme: 'dark' });
    expect(link.task()?.name).toBe('email.change');
    expect(link.appearance()).toEqual({ theme: 'dark' });
    expect(createTaskLink().appearance()).toEqual({});
  });
});
