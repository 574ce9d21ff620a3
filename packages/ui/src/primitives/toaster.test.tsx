import { act, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Root } from './root.tsx';
import { createToastStore } from './toast-store.ts';
import { Toaster } from './toaster.tsx';

beforeEach(() => vi.useFakeTimers());

function setup() {
  const store = createToastStore();
  render(
    <StrictMode>
      <Root>
        <Toaster store={store} label="Messages" dismissLabel="Dismiss" />
      </Root>
    </StrictMode>,
  );
  const region = (live: string) =>
    Array.from(
      document.querySelector(`[aria-live="${live}"]`)?.children ?? [],
      (p) => p.textContent,
    );
  return { store, region };
}

it('reads each result out once: politely, and errors at once', () => {
  const { store, region } = setup();
  act(() => void store.add({ message: 'Your email was changed.' }));
  act(() => void store.add({ message: 'It could not be saved.', tone: 'danger' }));
  expect(region('polite')).toEqual(['Your email was changed.']);
  expect(region('assertive')).toEqual(['It could not be saved.']);
  expect(screen.getByRole('region', { name: 'Messages' }).closest('[aria-live]')).toBeNull();
});

it('reads the same words again when they happen again', () => {
  const { store, region } = setup();
  act(() => void store.add({ message: 'Copied.' }));
  act(() => void store.add({ message: 'Copied.' }));
  expect(region('polite')).toEqual(['Copied.', 'Copied.']);
});

it('leaves after its time, but not while someone looks at it', () => {
  const { store } = setup();
  act(() => void store.add({ message: 'Saved.', duration: 1000 }));
  const stack = screen.getByRole('region');
  act(() => void vi.advanceTimersByTime(900));
  fireEvent.pointerEnter(stack);
  act(() => void vi.advanceTimersByTime(60_000));
  expect(stack.textContent).toContain('Saved.');
  fireEvent.pointerLeave(stack);
  act(() => void vi.advanceTimersByTime(99));
  expect(screen.queryByRole('region')).not.toBeNull();
  act(() => void vi.advanceTimersByTime(2));
  expect(screen.queryByRole('region')).toBeNull();
});

it('stays while it has focus and closes with Escape', () => {
  const { store } = setup();
  act(() => void store.add({ message: 'Saved.', duration: 1000 }));
  act(() => screen.getByRole('button', { name: 'Dismiss' }).focus());
  act(() => void vi.advanceTimersByTime(60_000));
  const dismiss = screen.getByRole('button', { name: 'Dismiss' });
  fireEvent.keyDown(dismiss, { key: 'Escape' });
  expect(screen.queryByRole('region')).toBeNull();
});

it('offers a way back and closes once it was taken', () => {
  const { store } = setup();
  const undo = vi.fn();
  act(() => void store.add({ message: 'Removed.', action: { label: 'Undo', onAction: undo } }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('region')).toBeNull();
});

it('shows the newest three', () => {
  const { store } = setup();
  for (const message of ['one', 'two', 'three', 'four']) act(() => void store.add({ message }));
  const shown = screen.getAllByRole('button', { name: 'Dismiss' });
  expect(shown).toHaveLength(3);
  expect(screen.getByRole('region').textContent).not.toContain('one');
});

it('gives the focus back to where it came from', () => {
  const { store } = setup();
  const elsewhere = document.body.appendChild(document.createElement('button'));
  elsewhere.focus();
  act(() => void store.add({ message: 'Saved.' }));
  act(() => screen.getByRole('button', { name: 'Dismiss' }).focus());
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(elsewhere).toHaveFocus();
  elsewhere.remove();
});

it('puts a message in the place of the one that it replaces', () => {
  const { store } = setup();
  let first = '';
  act(() => {
    first = store.add({ message: 'one' });
    store.add({ message: 'two' });
  });
  act(() => void store.add({ message: 'three', replaces: first }));
  expect(screen.getByRole('region').textContent).toBe('twothree');
});
