import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { MenuButton } from './menu-button.tsx';
import { Root } from './root.tsx';

function setup() {
  const rename = vi.fn();
  const remove = vi.fn();
  render(
    <Root>
      <MenuButton
        label="More actions for My laptop"
        items={[
          { id: 'rename', label: 'Rename', onSelect: rename },
          { id: 'trust', label: 'Trust', disabled: true, onSelect: () => undefined },
          { id: 'remove', label: 'Remove', danger: true, separated: true, onSelect: remove },
        ]}
      />
    </Root>,
  );
  const button = screen.getByRole('button', { name: 'More actions for My laptop' });
  return { user: userEvent.setup(), button, rename, remove };
}

it('works with the keyboard alone', async () => {
  const { user, button, remove } = setup();
  await user.tab();
  expect(document.activeElement).toBe(button);
  await user.keyboard('{ArrowDown}');
  const menu = await screen.findByRole('menu', { name: 'More actions for My laptop' });
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(button.getAttribute('aria-controls')).toBe(menu.id);

  await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Remove' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(remove).toHaveBeenCalledTimes(1));
  expect(screen.queryByRole('menu')).toBeNull();
});

it('gives focus back before it does what was chosen', async () => {
  const { user, button, rename } = setup();
  rename.mockImplementation(() => expect(document.activeElement).toBe(button));
  await user.click(button);
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  await waitFor(() => expect(rename).toHaveBeenCalledTimes(1));
});

it('closes with Escape and with its button, and does nothing then', async () => {
  const { user, button, rename, remove } = setup();
  await user.click(button);
  await screen.findByRole('menu');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(document.activeElement).toBe(button);

  await user.click(button);
  await screen.findByRole('menu');
  await user.click(button);
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(rename).not.toHaveBeenCalled();
  expect(remove).not.toHaveBeenCalled();
});

it('is not there when it has nothing to offer', () => {
  render(<MenuButton label="More actions" items={[]} />);
  expect(screen.queryByRole('button')).toBeNull();
});
