/**
 * Finds fewer steps that still go wrong: leaves out halves, then quarters, and so on.
 *
 * @param attempt tells what went wrong, or nothing
 * @param within how long to look, in milliseconds
 */
export const thinOut = async <Step>(
  steps: readonly Step[],
  attempt: (steps: readonly Step[]) => Promise<unknown>,
  within = 20_000,
): Promise<readonly Step[]> => {
  const start = performance.now();
  let kept = steps;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      if (performance.now() - start > within) return kept;
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (fewer.length > 0 && (await attempt(fewer))) kept = fewer;
      else from += size;
    }
  }
  return kept;
};
