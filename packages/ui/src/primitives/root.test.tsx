import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { Card } from './card.tsx';
import { Root } from './root.tsx';

afterEach(() => vi.unstubAllEnvs());

const root = () => document.querySelector<HTMLElement>('.ac-root');

it('takes the host’s brand, scheme, direction and classes', () => {
  render(
    <Root
      accent="#ffd400"
      colorScheme="dark"
      dir="rtl"
      className="mine"
      classNames={{ card: 'boxed' }}
    >
      <Card title="Profile" />
    </Root>,
  );
  expect(root()?.className).toBe('ac-root mine');
  expect(root()?.getAttribute('data-color-scheme')).toBe('dark');
  expect(root()?.dir).toBe('rtl');
  expect(root()?.style.getPropertyValue('--ac-brand-fill')).toMatch(
    /^light-dark\(#\w{6}, #\w{6}\)$/,
  );
  expect(document.querySelector('section')?.className).toBe('ac-card boxed');
});

it('forgets a brand that is gone and ignores one that is no color', () => {
  const { rerender } = render(<Root accent="#6139f6">x</Root>);
  expect(root()?.style.getPropertyValue('--ac-brand-fill')).not.toBe('');
  rerender(<Root accent="javascript:alert(1)">x</Root>);
  expect(root()?.getAttribute('style') ?? '').toBe('');
});

it('renders on a server, without a style attribute', () => {
  const html = renderToString(
    <Root accent="#6139f6">
      <Card title="Profile">Name</Card>
    </Root>,
  );
  expect(html).toContain('Profile');
  expect(html).not.toContain('style=');
});

it('names the density and a scheme that follows the device, and nothing where the page decides', () => {
  const { rerender } = render(
    <Root colorScheme="system" density="compact">
      x
    </Root>,
  );
  expect(root()?.dataset).toMatchObject({ colorScheme: 'system', density: 'compact' });
  rerender(<Root>x</Root>);
  expect(root()?.dataset).not.toHaveProperty('colorScheme');
  expect(root()?.dataset).not.toHaveProperty('density');
});

it('says in development where it does not work, and nothing in production', () => {
  const outer = document.createElement('div');
  document.body.append(outer);
  const container = document.createElement('div');
  outer.attachShadow({ mode: 'closed' }).append(container);
  const show = () => render(<Root>Hello</Root>, { container });
  vi.stubEnv('NODE_ENV', 'development');
  expect(show).toThrow(/a closed shadow root/);
  vi.stubEnv('NODE_ENV', 'production');
  expect(show).not.toThrow();
  outer.remove();
});
