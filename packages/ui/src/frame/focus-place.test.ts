import { expect, it } from 'vitest';
import { focusPlace } from './focus-place.ts';

const page = (html: string): Element => {
  document.body.innerHTML = `<div class="ac-container">${html}</div>`;
  const container = document.body.firstElementChild;
  if (!container) throw new Error('There is no page');
  return container;
};

it('brings the focus to the first control in the place of what is gone, past the times that can be read', () => {
  const container = page('<section><button>Verify</button></section>');
  container.querySelector('button')?.focus();
  const restore = focusPlace();
  const section = container.querySelector('section');
  if (!section) throw new Error('There is no section');
  section.innerHTML = '<p>Signed in <time tabindex="0">now</time><button>Sign out</button></p>';
  restore?.();
  expect(document.activeElement).toHaveTextContent('Sign out');
});

it('goes to the title where there is no control', () => {
  const container = page(
    '<section><h2 tabindex="-1" data-focus-fallback>Devices</h2><a href="#">Verify</a></section>',
  );
  container.querySelector('a')?.focus();
  const restore = focusPlace();
  container.querySelector('a')?.remove();
  restore?.();
  expect(document.activeElement).toHaveTextContent('Devices');
});

it('leaves the focus alone where it is elsewhere', () => {
  page('<button>Verify</button>');
  expect(focusPlace()).toBeUndefined();
});
