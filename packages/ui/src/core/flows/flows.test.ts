import { describe, expect, it, vi } from 'vitest';
import { type Flow, parseFlow } from './flow-names.ts';
import { createFlows, type FlowAvailability, type FlowHandler } from './flows.ts';

const moment = () => new Promise((resolve) => setTimeout(resolve));

/** A section with one flow, whose availability may change. */
const section = (
  flow: string,
  state: { availability: FlowAvailability } = { availability: 'free' },
) => {
  const run = vi.fn<(task: Flow) => void>();
  const handler: FlowHandler = {
    availability: (task) => (task.id === flow ? state.availability : undefined),
    run,
  };
  return { run, handler, state };
};
const everywhere = (show: (section: string) => void = () => undefined) => ({
  availability: (): FlowAvailability => 'free',
  show,
});

describe('names of tasks', () => {
  it.each([
    ['passkey.add', { id: 'passkey.add', argument: undefined, section: 'passkeys' }],
    ['social.link:google', { id: 'social.link', argument: 'google', section: 'social' }],
    ['profile.edit:a:b', { id: 'profile.edit', argument: 'a:b', section: 'profile' }],
    ['account.delete', { id: 'account.delete', argument: undefined, section: 'deletion' }],
  ])('%s is understood', (name, task) => expect(parseFlow(name)).toEqual(task));

  it.each([
    '',
    'email',
    'email.',
    'email.explode',
    'constructor.name',
    'email.add.twice',
    '__proto__.x',
  ])('%j is none', (name) => expect(parseFlow(name)).toBeUndefined());
});

describe('tasks', () => {
  it('are not available where nothing is mounted that could show them', async () => {
    const tasks = createFlows();
    expect(tasks.canOpen('password.set')).toBe(false);
    expect(await tasks.open('password.set')).toEqual({
      status: 'unavailable',
      reason: 'not_mounted',
    });
  });

  it('open a flow that is there at once, after its section was brought up', () => {
    const tasks = createFlows();
    const { handler, run } = section('password.set');
    const show = vi.fn();
    tasks.handle(handler);
    tasks.navigate(everywhere(show));
    void tasks.open('password.set');
    expect(show.mock.calls).toEqual([['password']]);
    expect(run.mock.calls).toEqual([[parseFlow('password.set')]]);
  });

  it('end as the section says', async () => {
    const tasks = createFlows();
    const { handler } = section('email.add');
    tasks.handle(handler);
    const [one, other] = [tasks.open('email.add'), tasks.open('email.add')];
    tasks.end(handler, { status: 'done' });
    expect(await Promise.all([one, other])).toEqual([{ status: 'done' }, { status: 'done' }]);
  });

  it('tell why they cannot be opened', async () => {
    const tasks = createFlows();
    const { handler, run, state } = section('email.add', { availability: 'policy_read_only' });
    tasks.handle(handler);
    expect(await tasks.open('email.add')).toEqual({
      status: 'unavailable',
      reason: 'policy_read_only',
    });
    state.availability = 'already_there';
    expect(await tasks.open('email.add')).toEqual({
      status: 'unavailable',
      reason: 'already_there',
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('wait for a section that the navigation brings up, and for what it reads', async () => {
    const tasks = createFlows();
    const show = vi.fn();
    tasks.navigate(everywhere(show));
    void tasks.open('password.set');
    const { handler, run, state } = section('password.set', { availability: 'pending' });
    tasks.handle(handler);
    await moment();
    expect(run).not.toHaveBeenCalled();
    state.availability = 'free';
    tasks.changed();
    await moment();
    expect(run).toHaveBeenCalledTimes(1);
    tasks.changed();
    await moment();
    expect(run).toHaveBeenCalledTimes(1);
    expect(show).toHaveBeenCalledTimes(1);
  });

  it('wait until it is known whether the section is shown', async () => {
    const tasks = createFlows();
    let availability: FlowAvailability = 'pending';
    tasks.navigate({ availability: () => availability, show: () => undefined });
    const result = tasks.open('token.create');
    await moment();
    availability = 'not_shown';
    tasks.changed();
    expect(await result).toEqual({ status: 'unavailable', reason: 'not_shown' });
  });

  it('are cancelled when the section goes, and survive one that comes back at once', async () => {
    const tasks = createFlows();
    const { handler } = section('email.change');
    const leave = tasks.handle(handler);
    const result = tasks.open('email.change');
    const told = vi.fn();
    void result.then(told);
    leave();
    const leaveAgain = tasks.handle(handler);
    await moment();
    expect(told).not.toHaveBeenCalled();
    leaveAgain();
    expect(await result).toEqual({ status: 'cancelled' });
  });

  it('can be opened while their section is being read, where the page offers it', async () => {
    const tasks = createFlows();
    const { handler, state } = section('passkey.add', { availability: 'pending' });
    tasks.handle(handler);
    expect(tasks.canOpen('passkey.add')).toBe(false);
    tasks.navigate(everywhere());
    expect(tasks.canOpen('passkey.add')).toBe(true);
    state.availability = 'policy_read_only';
    expect(tasks.canOpen('passkey.add')).toBe(false);
  });

  it('are cancelled when the user goes elsewhere before they begin', async () => {
    const tasks = createFlows();
    tasks.navigate(everywhere());
    const result = tasks.open('email.change');
    tasks.abandon();
    expect(await result).toEqual({ status: 'cancelled' });
  });

  it('have something presented that is closed, and go on there', async () => {
    const tasks = createFlows();
    const present = vi.fn();
    tasks.present(present);
    expect(tasks.canOpen('passkey.add')).toBe(true);
    const result = tasks.open('passkey.add');
    expect(present).toHaveBeenCalledTimes(1);
    const show = vi.fn();
    const leave = tasks.navigate(everywhere(show));
    await moment();
    expect(present).toHaveBeenCalledTimes(1);
    expect(show.mock.calls).toEqual([['passkeys']]);
    leave();
    tasks.abandon();
    expect(await result).toEqual({ status: 'cancelled' });
  });

  it('belong to the last that handles them, then again to the former', () => {
    const tasks = createFlows();
    const [first, second] = [section('email.change'), section('email.change')];
    tasks.handle(first.handler);
    const leave = tasks.handle(second.handler);
    void tasks.open('email.change');
    expect(first.run).not.toHaveBeenCalled();
    expect(second.run).toHaveBeenCalledTimes(1);
    leave();
    leave();
    void tasks.open('email.change');
    expect(first.run).toHaveBeenCalledTimes(1);
  });

  it('go back to the former navigation when the last one is gone', () => {
    const tasks = createFlows();
    const [page, dialog] = [vi.fn(), vi.fn()];
    tasks.navigate(everywhere(page));
    const leave = tasks.navigate(everywhere(dialog));
    void tasks.open('email.change');
    leave();
    void tasks.open('email.add');
    expect(dialog).toHaveBeenCalledTimes(1);
    expect(page).toHaveBeenCalledTimes(1);
  });

  it('only lead where the browser says that no one has pressed anything', async () => {
    const activation = { isActive: false };
    vi.stubGlobal('navigator', { userActivation: activation });
    const tasks = createFlows();
    const [acting, editing] = [section('account.delete'), section('email.change')];
    const point = vi.fn();
    const handler = { ...acting.handler, point };
    tasks.handle(handler);
    tasks.handle(editing.handler);
    const result = tasks.open('account.delete');
    expect(acting.run).not.toHaveBeenCalled();
    expect(point.mock.calls).toEqual([[parseFlow('account.delete')]]);
    // A form that has sent nothing yet is a place.
    void tasks.open('email.change');
    expect(editing.run).toHaveBeenCalledTimes(1);
    // The user presses the button, and whoever waits is told how it ended.
    tasks.end(handler, { status: 'done' });
    expect(await result).toEqual({ status: 'done' });

    activation.isActive = true;
    void tasks.open('account.delete');
    expect(acting.run).toHaveBeenCalledTimes(1);
    void tasks.lead('account.delete');
    expect(acting.run).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });

  it('let codes be looked at where nothing may be changed', async () => {
    const tasks = createFlows();
    const show = vi.fn();
    tasks.navigate({ availability: () => 'policy_read_only', show });
    void tasks.open('backup-codes.view');
    expect(show.mock.calls).toEqual([['backup-codes']]);
    expect((await tasks.open('backup-codes.generate')).status).toBe('unavailable');
  });

  it('tell, a moment later and once, when what can be opened may have changed', async () => {
    const tasks = createFlows();
    const told = vi.fn();
    const stop = tasks.subscribe(told);
    tasks.handle(section('email.change').handler)();
    tasks.navigate(everywhere())();
    expect(told).not.toHaveBeenCalled();
    await moment();
    expect(told).toHaveBeenCalledTimes(1);
    stop();
    tasks.changed();
    await moment();
    expect(told).toHaveBeenCalledTimes(1);
  });
});
