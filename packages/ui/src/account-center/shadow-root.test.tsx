import { createFakeLogto, fullUser, type SignedInUser } from '@account-center/mocks';
import { act, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { AccountProvider } from '../core/account-provider.tsx';
import { MenuButton } from '../primitives/menu-button.tsx';
import { SessionsSection } from '../sections/sessions/index.ts';
import { UsernameSection } from '../sections/username/index.ts';
import { readSettings } from '../test/read-settings.ts';
import { AccountRoot } from './account-root.tsx';

let root: Root | undefined;
let host: HTMLElement | undefined;

const items = ['One', 'Two', 'Three'].map((label) => ({ id: label, label, onSelect: () => {} }));

/** Renders into an open shadow root, beside a button of the page. */
const renderInShadow = async () => {
  const logto = createFakeLogto({ latency: 1 });
  const signedIn: SignedInUser = await fullUser(logto);
  const settings = await readSettings(logto);
  document.body.innerHTML = '<button>Of the page</button><div></div>';
  host = document.body.querySelector('div') ?? undefined;
  const shadow = host?.attachShadow({ mode: 'open' });
  const place = document.createElement('div');
  shadow?.append(place);
  root = createRoot(place);
  await act(async () =>
    root?.render(
      <AccountProvider
        endpoint={logto.endpoint}
        getAccessToken={signedIn.getAccessToken}
        fetch={(input, init) => logto.fetch(input, init)}
        settings={settings}
      >
        <AccountRoot>
          <MenuButton label="Menu" items={items} />
          <UsernameSection />
          <SessionsSection />
        </AccountRoot>
      </AccountProvider>,
    ),
  );
  const focused = () => shadow?.activeElement;
  const inside = within(place);
  const user = userEvent.setup({ delay: null });
  /** What the Tab key of a browser does when no one prevents it is not the test's: only the edges are ours. */
  const press = (key: string, init: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...init,
    });
    act(() => void focused()?.dispatchEvent(event));
    return event;
  };
  return { inside, focused, user, press, signedIn };
};

afterEach(() => {
  act(() => root?.unmount());
  document.body.innerHTML = '';
});

const openDialog = async ({ inside }: Awaited<ReturnType<typeof renderInShadow>>) => {
  const gate = await inside.findByRole('button', { name: 'Verify it’s you' });
  await act(async () => {
    gate.focus();
    gate.click();
  });
  return inside.findByRole('dialog');
};

describe('in a shadow root', () => {
  it('a dialog takes the focus, and Escape closes it and gives the focus back', async () => {
    const rendered = await renderInShadow();
    const dialog = await openDialog(rendered);
    await waitFor(() => expect(dialog.contains(rendered.focused() ?? null)).toBe(true));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    rendered.press('Escape');
    await waitFor(() => expect(rendered.inside.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(rendered.focused()).toHaveTextContent('Verify it’s you'));
  });

  it('Tab stays in the dialog, in both directions', async () => {
    const rendered = await renderInShadow();
    const dialog = await openDialog(rendered);
    await within(dialog).findByRole('button', { name: /^Password/ });
    const buttons = [...dialog.querySelectorAll<HTMLElement>('button')];
    act(() => buttons.at(-1)?.focus());
    expect(rendered.press('Tab').defaultPrevented).toBe(true);
    expect(rendered.focused()).toBe(buttons[0]);
    expect(rendered.press('Tab', { shiftKey: true }).defaultPrevented).toBe(true);
    expect(rendered.focused()).toBe(buttons.at(-1));
    act(() => buttons[0]?.focus());
    expect(rendered.press('Tab').defaultPrevented).toBe(false);
  });

  it('what is locked opens by the keyboard alone', async () => {
    const rendered = await renderInShadow();
    const dialog = await openDialog(rendered);
    const password = await within(dialog).findByRole('button', { name: /^Password/ });
    await act(async () => password.click());
    const input = await within(dialog).findByLabelText('Password');
    await waitFor(() => expect(rendered.focused()).toBe(input));
    await rendered.user.type(input, `${rendered.signedIn.password}{Enter}`);
    expect(await rendered.inside.findByText('This device')).toBeInTheDocument();
  });

  it('a menu is walked by its keys', async () => {
    const { inside, focused, press } = await renderInShadow();
    const button = inside.getByRole('button', { name: 'Menu' });
    act(() => button.focus());
    press('ArrowDown');
    await inside.findByRole('menu');
    await waitFor(() => expect(focused()).toHaveTextContent('One'));
    press('ArrowDown');
    expect(focused()).toHaveTextContent('Two');
    press('End');
    expect(focused()).toHaveTextContent('Three');
    press('ArrowDown');
    expect(focused()).toHaveTextContent('One');
    press('ArrowUp');
    expect(focused()).toHaveTextContent('Three');
    press('Escape');
    await waitFor(() => expect(inside.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(focused()).toBe(button));
  });
});
