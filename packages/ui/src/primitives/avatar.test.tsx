import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Avatar } from './avatar.tsx';

it('shows the picture', () => {
  render(<Avatar src="https://img.example/ada.png" name="Ada Lovelace" alt="Ada Lovelace" />);
  const image = screen.getByRole<HTMLImageElement>('img', { name: 'Ada Lovelace' });
  expect(image.getAttribute('src')).toBe('https://img.example/ada.png');
  expect(image.getAttribute('referrerpolicy')).toBe('no-referrer');
});

it('shows initials instead of an address that is not safe', () => {
  for (const src of ['javascript:alert(1)', 'data:image/svg+xml,<svg/>', null]) {
    const { container, unmount } = render(<Avatar src={src} name="Ada Lovelace" />);
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('AL');
    unmount();
  }
});

it('shows initials when the picture cannot be loaded, and tries a new address', () => {
  const { container, rerender } = render(
    <Avatar src="https://img.example/gone.png" name="Ada Lovelace" alt="Ada Lovelace" />,
  );
  fireEvent.error(screen.getByRole('img'));
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByRole('img', { name: 'Ada Lovelace' }).textContent).toBe('AL');

  rerender(<Avatar src="https://img.example/new.png" name="Ada Lovelace" alt="Ada Lovelace" />);
  expect(container.querySelector('img')?.getAttribute('src')).toBe('https://img.example/new.png');
});

it('is decoration beside a name and has an icon for no one', () => {
  const { container } = render(<Avatar />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(container.querySelector('svg')).not.toBeNull();
});
