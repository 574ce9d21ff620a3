/** The clock of a fake: everything that expires asks it. Times in milliseconds since the epoch. */
export type FakeClock = {
  now(): number;
  /** Moves the clock forward, so that a test need not wait. */
  advance(milliseconds: number): void;
};

/** Makes a clock that runs with the given one (the machine's unless told) and can be moved forward. */
export const createFakeClock = (source: () => number = Date.now): FakeClock => {
  let offset = 0;
  return {
    now: () => source() + offset,
    advance(milliseconds) {
      offset += milliseconds;
    },
  };
};
