import { createStoredChoice } from './stored-choice.ts';

/** The direction of the page's text: `[direction, choose]`. */
export const useDirection = createStoredChoice('harbor:direction', ['ltr', 'rtl'], (direction) => {
  document.documentElement.dir = direction;
});
