import { expect, it } from 'vitest';
import { part } from './part.ts';

it('gives a slot its class and the class of the host after it', () => {
  expect(part('card-title')).toEqual({ className: 'ac-card-title' });
  expect(part('card-title', { 'card-title': 'mine', card: 'other' })).toEqual({
    className: 'ac-card-title mine',
  });
});

it('turns states into data attributes and leaves out what does not hold', () => {
  expect(
    part('row', {}, { muted: true, open: false, size: 'sm', rows: 2, tone: undefined, x: null }),
  ).toEqual({ className: 'ac-row', 'data-muted': '', 'data-size': 'sm', 'data-rows': '2' });
});
