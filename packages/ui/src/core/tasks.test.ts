import { describe, expect, it, vi } from 'vitest';
import { createTasks } from './tasks.ts';

describe('tasks', () => {
  it('cannot be opened where nothing knows them', () => {
    const tasks = createTasks();
    expect(tasks.canOpen('password.set')).toBe(false);
    expect(tasks.open('password.set')).toBe(false);
  });

  it('open a flow that is there, after its section was brought up', () => {
    const tasks = createTasks();
    const order: string[] = [];
    tasks.handle('password.set', () => order.push('flow'));
    tasks.navigate({ has: () => true, show: (section) => order.push(section) });
    expect(tasks.open('password.set')).toBe(true);
    expect(order).toEqual(['password', 'flow']);
  });

  it('wait for a section that the navigation brings up', () => {
    const tasks = createTasks();
    const run = vi.fn();
    tasks.navigate({ has: (section) => section === 'password', show: () => undefined });
    expect(tasks.canOpen('email.change')).toBe(false);
    expect(tasks.open('password.set')).toBe(true);
    expect(run).not.toHaveBeenCalled();
    tasks.handle('password.set', run);
    expect(run).toHaveBeenCalledTimes(1);
    tasks.handle('password.set', run)();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('belong to the last that handles them', () => {
    const tasks = createTasks();
    const [first, second] = [vi.fn(), vi.fn()];
    const leave = tasks.handle('email.change', first);
    tasks.handle('email.change', second);
    leave();
    tasks.open('email.change');
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('are not navigated to after the navigation is gone', () => {
    const tasks = createTasks();
    const leave = tasks.navigate({ has: () => true, show: () => undefined });
    const other = tasks.navigate({ has: () => true, show: () => undefined });
    leave();
    expect(tasks.canOpen('email.change')).toBe(true);
    other();
    expect(tasks.canOpen('email.change')).toBe(false);
  });

  it('tell, a moment later, when what can be opened may have changed', async () => {
    const tasks = createTasks();
    const told = vi.fn();
    const stop = tasks.subscribe(told);
    const leave = tasks.handle('email.change', () => undefined);
    expect(told).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(told).toHaveBeenCalledTimes(1);
    leave();
    leave();
    tasks.navigate({ has: () => true, show: () => undefined })();
    await Promise.resolve();
    expect(told).toHaveBeenCalledTimes(4);
    stop();
    tasks.handle('email.change', () => undefined);
    await Promise.resolve();
    expect(told).toHaveBeenCalledTimes(4);
  });
});
