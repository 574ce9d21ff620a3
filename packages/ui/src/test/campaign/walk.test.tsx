import { writeFileSync } from 'node:fs';
import { afterAll, expect, it, vi } from 'vitest';
import { thinOut } from './thin-out.ts';
import { type WalkPlace, walk } from './walk.tsx';
import { stepsOf, type WalkStep } from './walk-step.ts';

// How `pnpm walk` asks for a longer walk, or for one that has failed before.
const { WALK_SEED, WALK_MINUTES = '0', WALK_STEPS = '200', WALK_REPORT } = process.env;
const minutes = Number(WALK_MINUTES);
const length = Number(WALK_STEPS);

const places: readonly WalkPlace[] = [
  { mode: 'browser', page: 'hooks' },
  { mode: 'browser', page: 'center' },
  { mode: 'own-tokens', page: 'hooks' },
  { mode: 'proxy', page: 'hooks' },
  { mode: 'proxy', page: 'center' },
];

// A while more than it walks, for finding fewer steps that go wrong too.
vi.setConfig({ testTimeout: 120_000 + minutes * 60_000 });

const walked: Array<{
  readonly place: string;
  readonly seed: number;
  readonly done: readonly string[];
}> = [];

const textOf = (
  seed: number,
  { mode, page }: WalkPlace,
  wrongs: readonly string[],
  fewer: readonly WalkStep[],
) =>
  [
    `The walk with WALK_SEED=${seed} (${mode}, ${page}) found:`,
    ...wrongs.slice(0, 8),
    'These steps are enough:',
    ...fewer.slice(-60).map(({ kind, tab, pick, value }) => `${kind} ${tab} ${pick} ${value}`),
  ].join('\n');

/** @returns what was wrong, in words; nothing when all was well */
const walkOnce = async (seed: number, place: WalkPlace): Promise<string | undefined> => {
  const all = stepsOf(seed, length);
  const { steps, wrongs, done } = await walk(all, place);
  walked.push({ place: `${place.mode}, ${place.page}`, seed, done });
  if (wrongs.length === 0) return undefined;
  const fewer = await thinOut(all.slice(0, steps), async (some) => {
    const again = await walk(some, place);
    return again.wrongs.length > 0;
  });
  return textOf(seed, place, wrongs, fewer);
};

afterAll(() => {
  if (WALK_REPORT) writeFileSync(WALK_REPORT, JSON.stringify(walked));
});

it.each(places)('two users, two tabs, 200 actions ($mode, $page)', async (place) => {
  const share = (minutes * 60_000) / places.length;
  const start = performance.now();
  // The short walk is the same each time; new ways are for the long one.
  const first = minutes > 0 ? Math.floor(Math.random() * 2 ** 31) : 1;
  let seed = WALK_SEED === undefined ? first : Number(WALK_SEED);
  const found: string[] = [];
  do {
    const wrong = await walkOnce(seed, place);
    if (wrong) found.push(wrong);
    seed += 1;
  } while (performance.now() - start < share);
  if (found.length > 0) expect.fail(found.join('\n\n'));
});
