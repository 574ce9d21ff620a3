import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Logo } from './logo.tsx';

const light = 'https://cdn.example.com/light.svg';
const dark = 'https://cdn.example.com/dark.svg';

const show = (props: Parameters<typeof Logo>[0]) => {
  const { container } = render(<Logo {...props} icon={<i>icon</i>} />);
  return {
    container,
    sources: () => [...container.querySelectorAll('img')].map((image) => image.src),
  };
};

describe('Logo', () => {
  it('shows the picture for the ground that it is on', () => {
    const { container, sources } = show({ src: light, darkSrc: dark });
    expect(sources()).toEqual([light, dark]);
    expect(container.querySelector('[data-ground=light]')).toHaveAttribute('src', light);
    expect(container.querySelector('[data-ground=dark]')).toHaveAttribute('src', dark);
  });

  it.each([
    [{ src: light }, light],
    [{ darkSrc: dark }, dark],
    [{ src: light, darkSrc: light }, light],
    [{ src: 'data:image/svg+xml,x', darkSrc: 'javascript:alert(1)' }, 'data:image/svg+xml,x'],
  ])('shows the one that there is for both', (props, source) => {
    expect(show(props).sources()).toEqual([source]);
  });

  it('is an icon when there is no picture, or none that loads', () => {
    expect(show({}).container).toHaveTextContent('icon');
    const { container, sources } = show({ src: light, darkSrc: dark });
    for (
      let image = container.querySelector('img');
      image;
      image = container.querySelector('img')
    ) {
      fireEvent.error(image);
    }
    expect(sources()).toEqual([]);
    expect(container).toHaveTextContent('icon');
  });
});
