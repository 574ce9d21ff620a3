type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

// By name: in the document of a frame or a popup each of them has a class of its own.
const isControl = (element: Element | RadioNodeList | null): element is Control =>
  element !== null && 'tagName' in element && /^(?:input|select|textarea)$/i.test(element.tagName);

/** What an input would stand at if it were given a value: a line break less, a date that it cannot show left out. */
const asShown = (control: Control, value: string): string => {
  const probe = control.cloneNode(true) as Control;
  probe.value = value;
  return probe.value;
};

/**
 * What stands in an input where it is not what the form knows of. Password managers and scripts set values without a
 * word to the page.
 *
 * @param known what the form takes the value for
 * @returns `undefined` when the form is right, or there is no such input
 */
export const unknownValue = (
  form: HTMLFormElement,
  name: string,
  known: unknown,
): string | boolean | undefined => {
  const control = form.elements.namedItem(name);
  if (!isControl(control)) return undefined;
  if ('checked' in control && control.type === 'checkbox') {
    return control.checked === (known === true) ? undefined : control.checked;
  }
  const { value } = control;
  if (typeof known !== 'string' || value === known) return undefined;
  return asShown(control, known) === value ? undefined : value;
};
