import { act } from '@testing-library/react';

/** Presses twice in one moment, before anything can be drawn again. */
export const pressTwice = (button: HTMLElement): void =>
  act(() => {
    button.click();
    button.click();
  });

/** The two clicks of a double click: the page is drawn again in between, and both meet the same button. */
export const doubleClick = (button: HTMLElement): void => {
  act(() => button.click());
  act(() => button.click());
};
