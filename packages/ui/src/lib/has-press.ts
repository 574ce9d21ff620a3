/**
 * Whether the user has pressed something on this page a moment ago, as far as the browser tells. One that does not tell
 * is believed: it comes from before 2023, and the caller is in the handler of an event as a rule.
 */
export const hasPress = (): boolean => globalThis.navigator?.userActivation?.isActive ?? true;

/** Whether the user has pressed anything on this page since it was loaded, as far as the browser tells. */
export const hasPressed = (): boolean =>
  globalThis.navigator?.userActivation?.hasBeenActive ?? true;
