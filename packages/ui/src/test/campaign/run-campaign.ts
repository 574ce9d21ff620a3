import type { StoredUser } from '@account-center/mocks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountWrites, type WriteAction } from './account-writes.ts';
import type { CampaignEvent } from './campaign-event.ts';
import { leaksOf } from './leaks-of.ts';
import { type Scene, setScene } from './scene.tsx';
import type { Mode } from './world.ts';
import { wrongIn } from './wrong-in.ts';

const methods = ['log', 'info', 'warn', 'debug', 'error'] as const;
const calls: unknown[][] = [];

/** What a user has; that he has signed in may show. */
const storedOf = ({ lastSignInAt: _at, updatedAt: _since, ...rest }: StoredUser): string =>
  JSON.stringify(rest);

/** What holds whatever has happened. */
const expectSound = ({ world, tab }: Scene, bobBefore: string) => {
  expect(wrongIn(world.wire.entries)).toEqual([]);
  const isBobsOwn = world.wire.entries.some(({ press }) => press?.owner === world.bob.id);
  if (!isBobsOwn) expect(storedOf(world.bob)).toBe(bobBefore);
  expect(leaksOf(world, [tab], calls)).toEqual([]);
  expect(world.logto.state.failures).toEqual([]);
  // The SDK writes its own failures to the console; no one else has anything to say there.
  const said = calls.map((args) => args.map(String).join(' '));
  expect(said.filter((text) => !/^Error: (not_authenticated|invalid_grant)$/.test(text))).toEqual(
    [],
  );
};

/** Runs every write through each of the events, in a tab of this mode. */
export const runCampaign = (
  events: readonly CampaignEvent[],
  mode: Mode,
  actions = Object.keys(accountWrites) as WriteAction[],
): void => {
  beforeEach(() => {
    calls.length = 0;
    for (const method of methods) {
      vi.spyOn(console, method).mockImplementation((...args) => void calls.push(args));
    }
  });
  afterEach(() => vi.useRealTimers());

  describe.each(events.map((event) => [event.name, event] as const))('%s', (_name, event) => {
    it.each(actions)('%s', async (action) => {
      const scene = await setScene(action, { mode });
      if (event.isOfGuarded && !scene.isGuarded) return;
      const bobBefore = storedOf(scene.world.bob);
      await event.play(scene);
      expectSound(scene, bobBefore);
    });
  });
};
