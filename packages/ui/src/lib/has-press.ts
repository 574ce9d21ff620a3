/**
 * Whether the user has pressed something on this page a moment ago, as far as the browser tells. One that does not tell
 * is believed: it comes from before 2023, and the caller is in the handler of an event as a rule.
 */
export const hasPress = (): boolean => globalThis.navigator?.userActivation?.isActive ?? true;
