import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { AccountProvider, useAccountCore } from '../core/account-provider.tsx';
import { useEditing } from './use-editing.ts';

const wrapper = ({ children }: { children: ReactNode }) => (
  <AccountProvider endpoint="http://logto.test" getAccessToken={async () => undefined}>
    {children}
  </AccountProvider>
);

const render = (onOpen = () => {}) =>
  renderHook(
    ({ enabled }) => ({
      editing: useEditing('username.change', enabled, onOpen),
      tasks: useAccountCore().tasks,
    }),
    { wrapper, initialProps: { enabled: true } },
  );

it('closes a form that was locked while it was open, and does not open it again by itself', () => {
  const { result, rerender } = render();
  act(() => result.current.editing.open());
  expect(result.current.editing.isOpen).toBe(true);
  rerender({ enabled: false });
  expect(result.current.editing.isOpen).toBe(false);
  rerender({ enabled: true });
  expect(result.current.editing.isOpen).toBe(false);
});

it('can be opened from elsewhere on the page, as long as it is not locked', () => {
  const onOpen = vi.fn();
  const { result, rerender, unmount } = render(onOpen);
  act(() => void result.current.tasks.open('username.change'));
  expect(result.current.editing.isOpen).toBe(true);
  expect(onOpen).toHaveBeenCalledTimes(1);

  act(() => result.current.editing.close());
  rerender({ enabled: false });
  expect(result.current.tasks.canOpen('username.change')).toBe(false);
  rerender({ enabled: true });
  expect(result.current.tasks.canOpen('username.change')).toBe(true);
  const { tasks } = result.current;
  unmount();
  expect(tasks.canOpen('username.change')).toBe(false);
});
