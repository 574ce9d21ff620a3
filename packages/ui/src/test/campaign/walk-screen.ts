import { act, fireEvent } from '@testing-library/react';

const pressables =
  'button, [role=menuitem], [role=switch], [role=tab], input[type=checkbox], a[href^="#"]';
const fields = 'input:not([type=checkbox]):not([type=file]):not([type=hidden]), textarea, select';
const layers = '[role=dialog], [role=alertdialog]';

const isReachable = (element: Element): boolean =>
  !element.closest('[aria-hidden="true"], [inert], [hidden]') && !element.matches(':disabled');

const within = <Kind extends Element>(root: Element, selector: string): Kind[] =>
  [...root.querySelectorAll<Kind>(selector)].filter(isReachable);

/** What can be pressed in a tab now: a modal dialog hides all else. */
export const pressablesIn = (root: Element): HTMLElement[] => within(root, pressables);

/** What can be typed into. */
export const fieldsIn = (root: Element): Array<HTMLInputElement | HTMLSelectElement> =>
  within(root, fields);

/** The open dialogs of the document. */
export const openDialogs = (): Element[] =>
  [...document.querySelectorAll(layers)].filter(
    (dialog) => dialog.getAttribute('data-state') !== 'closed',
  );

/** Presses as a pointer does. */
export const pressOn = (element: HTMLElement, times = 1): void =>
  act(() => {
    for (let left = times; left > 0; left -= 1) {
      fireEvent.pointerDown(element, { button: 0 });
      fireEvent.mouseDown(element, { button: 0 });
      element.focus();
      fireEvent.pointerUp(element, { button: 0 });
      fireEvent.mouseUp(element, { button: 0 });
      fireEvent.click(element, { button: 0, detail: times - left + 1 });
    }
  });

/** Puts a value into a field, as typing and pasting do. */
export const typeInto = (field: HTMLInputElement | HTMLSelectElement, value: string): void =>
  act(() => {
    field.focus();
    if (field instanceof HTMLSelectElement) fireEvent.change(field, { target: { value } });
    else fireEvent.input(field, { target: { value } });
  });

/** Presses Escape where the focus is, or in a dialog: in a tab of its own the focus would be in it. */
export const pressEscape = (dialog?: Element): void =>
  act(() => {
    const { activeElement, body } = document;
    const target = dialog && !dialog.contains(activeElement) ? dialog : (activeElement ?? body);
    fireEvent.keyDown(target, { key: 'Escape', code: 'Escape' });
    fireEvent.keyUp(target, { key: 'Escape', code: 'Escape' });
  });
