import { expect, it } from 'vitest';
import { cellSelection, moveSelection } from './code-selection.ts';

it('selects the digit of a box, or the caret where the next digit goes', () => {
  expect(cellSelection(1, 3, 6)).toEqual({ start: 1, end: 2 });
  expect(cellSelection(5, 3, 6)).toEqual({ start: 3, end: 3 });
  expect(cellSelection(6, 6, 6)).toEqual({ start: 5, end: 6 });
  expect(cellSelection(-1, 3, 6)).toEqual({ start: 0, end: 1 });
});

it('moves by one box and to both ends', () => {
  const at = { start: 1, end: 2 };
  expect(moveSelection('ArrowLeft', at, 3, 6)).toEqual({ start: 0, end: 1 });
  expect(moveSelection('ArrowRight', at, 3, 6)).toEqual({ start: 2, end: 3 });
  expect(moveSelection('Home', at, 3, 6)).toEqual({ start: 0, end: 1 });
  expect(moveSelection('End', at, 3, 6)).toEqual({ start: 3, end: 3 });
  expect(moveSelection('a', at, 3, 6)).toBeUndefined();
});
