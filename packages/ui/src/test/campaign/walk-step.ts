import fc from 'fast-check';

/** One action of a walk, as plain data: what it comes to depends on what is on the screen then. */
export type WalkStep = {
  readonly kind: WalkKind;
  /** In which tab. */
  readonly tab: 0 | 1;
  /** Which one of what there is to choose from. */
  readonly pick: number;
  /** Which value, or how long. */
  readonly value: number;
};

/** How often each kind of action comes, out of all. */
const weights = {
  press: 70,
  type: 30,
  verify: 18,
  doubleClick: 6,
  escape: 6,
  closeAll: 2,
  rest: 5,
  focus: 2,
  comeBack: 2,
  reload: 4,
  signInAlice: 4,
  signInBob: 2,
  signInBeside: 1,
  signOut: 1,
  revoke: 1,
  passMinutes: 2,
  sleepAnHour: 1,
  pageClock: 1,
  expireRecords: 1,
  offline: 2,
  limited: 1,
  busy: 1,
  cut: 1,
  silent: 2,
  release: 2,
} as const;

/** A kind of action. */
export type WalkKind = keyof typeof weights;

const step: fc.Arbitrary<WalkStep> = fc.record({
  kind: fc.oneof(
    ...Object.entries(weights).map(([kind, weight]) => ({
      arbitrary: fc.constant(kind as WalkKind),
      weight,
    })),
  ),
  tab: fc.constantFrom(0, 1),
  pick: fc.noBias(fc.nat(9999)),
  value: fc.noBias(fc.nat(9999)),
});

/** The steps of the walk with this seed: always the same. */
export const stepsOf = (seed: number, length: number): WalkStep[] =>
  fc.sample(fc.array(step, { minLength: length, maxLength: length }), { seed, numRuns: 1 })[0] ??
  [];
