import { expect, it, vi } from 'vitest';
import { thinOut } from './thin-out.ts';
import { type WalkPlace, walk } from './walk.tsx';
import { stepsOf } from './walk-step.ts';

const { env } = process;
const given = env.WALK_SEED === undefined ? undefined : Number(env.WALK_SEED);
const minutes = Number(env.WALK_MINUTES ?? 0);
const length = Number(env.WALK_STEPS ?? 200);

const places: readonly WalkPlace[] = [
  { mode: 'browser', page: 'hooks' },
  { mode: 'proxy', page: 'hooks' },
  { mode: 'own-tokens', page: 'hooks' },
  { mode: 'browser', page: 'center' },
  { mode: 'proxy', page: 'center' },
];

/** As long as `pnpm walk` says; a while more for what is found. */
const limit = Math.max(120_000, minutes * 60_000 + 300_000);

vi.setConfig({ testTimeout: limit });

const walkOnce = async (seed: number, place: WalkPlace) => {
  const steps = stepsOf(seed, length);
  const end = await walk(steps, place);
  if (!end) return;
  const fewer = await thinOut(steps.slice(0, end.step + 1), (some) => walk(some, place));
  const { mode, page } = place;
  expect.fail(
    [
      `WALK_SEED=${seed} (${mode}, ${page}), step ${end.step}:`,
      ...end.wrongs.slice(0, 8),
      'Already after these steps:',
      ...fewer.map((step) => JSON.stringify(step)),
    ].join('\n'),
  );
};

it.each(places)('two users, two tabs, 200 actions ($mode, $page)', async (place) => {
  const share = (minutes * 60_000) / places.length;
  const start = performance.now();
  let seed = given ?? Math.floor(Math.random() * 2 ** 31);
  do {
    await walkOnce(seed, place);
    seed += 1;
  } while (performance.now() - start < share);
});
