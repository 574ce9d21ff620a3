import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { AccountProvider, useAccountCore } from '../core/account-provider.tsx';
import type { FlowResult } from '../core/flows/flows.ts';
import { useEditing } from './use-editing.ts';

const wrapper = ({ children }: { children: ReactNode }) => (
  <AccountProvider endpoint="http://logto.test" getAccessToken={async () => undefined}>
    {children}
  </AccountProvider>
);

const render = (onOpen = () => {}) => {
  const rendered = renderHook(
    ({ enabled }) => ({
      editing: useEditing({ 'username.change': enabled ? 'free' : 'policy_read_only' }, onOpen),
      tasks: useAccountCore().flows,
    }),
    { wrapper, initialProps: { enabled: true } },
  );
  const ends: FlowResult[] = [];
  const openTask = () => {
    void rendered.result.current.tasks.open('username.change').then((end) => ends.push(end));
  };
  return { ...rendered, ends, openTask };
};

it('closes a form that was locked while it was open, and does not open it again by itself', async () => {
  const { result, rerender, openTask, ends } = render();
  act(openTask);
  expect(result.current.editing.isOpen).toBe(true);
  rerender({ enabled: false });
  expect(result.current.editing.isOpen).toBe(false);
  await vi.waitFor(() =>
    expect(ends).toEqual([{ status: 'unavailable', reason: 'policy_read_only' }]),
  );
  rerender({ enabled: true });
  expect(result.current.editing.isOpen).toBe(false);
});

it('can be opened from elsewhere on the page, as long as it is not locked', async () => {
  const onOpen = vi.fn();
  const { result, rerender, unmount, openTask, ends } = render(onOpen);
  act(openTask);
  expect(result.current.editing.isOpen).toBe(true);
  expect(onOpen).toHaveBeenCalledTimes(1);

  act(() => result.current.editing.close());
  await vi.waitFor(() => expect(ends).toEqual([{ status: 'cancelled' }]));
  rerender({ enabled: false });
  expect(result.current.tasks.canOpen('username.change')).toBe(false);
  rerender({ enabled: true });
  expect(result.current.tasks.canOpen('username.change')).toBe(true);
  const { tasks } = result.current;
  unmount();
  expect(tasks.canOpen('username.change')).toBe(false);
});
