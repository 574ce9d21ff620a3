/** An event of React's or the platform's. */
type Event = {
  readonly nativeEvent?: object;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
};

/**
 * Whether an input method is at work: the text is its own until it is done, and so are Enter and Escape. Safari ends
 * the composition before it tells of the key that ended it, and marks that key with the code 229.
 */
export const isComposing = (event: object): boolean => {
  const { nativeEvent = event } = event as Event;
  const { isComposing: composing, keyCode } = nativeEvent as Event;
  return composing === true || keyCode === 229;
};
