let source = () => Date.now();

/** The time in milliseconds since 1970 by the clock that the shown moments were written by: the server's, where it is known. */
export const serverTime = (): number => source();

/** Gives the clock, for what is below the core and knows no server. */
export const setServerTime = (clock: () => number): void => {
  source = clock;
};
