import { expect, vi } from 'vitest';
import {
  type CampaignEvent,
  comeBackFromCache,
  expectNoDraft,
  settle,
  untilShown,
} from './campaign-event.ts';
import type { Scene } from './scene.tsx';
import { until } from './until.ts';

/** A press as whoever is shown then: nothing that is about the one may happen to the other. */
const pressOn = async ({ tab }: Scene): Promise<void> => {
  const before = tab.ends.length;
  await until(() => tab.shown() !== undefined, 'the page shows an account');
  tab.send();
  await until(
    () => tab.ends.length > before || tab.core().stepUp.pending() !== undefined,
    'the press comes to something',
  );
  if (tab.core().stepUp.pending()) {
    await tab.verify();
    await settle();
    tab.core().stepUp.cancel();
    await until(() => tab.ends.length > before, 'it ends');
  }
};

/** The page has noticed: it is Bob's, and nothing of Alice is left in it. */
const expectBobsPage = async ({ tab, world }: Scene): Promise<void> => {
  await untilShown(tab, world.bob.id);
  expectNoDraft();
  const { stepUp } = tab.core();
  expect(stepUp.pending()).toBeUndefined();
  // If someone has verified, it is he.
  const record = stepUp.record();
  if (record) expect(world.logto.state.records.find(record.id)?.userId).toBe(world.bob.id);
};

/** Someone else signs in, in another tab of the same browser. */
export const otherUserEvents: readonly CampaignEvent[] = [
  {
    name: 'another user signs in before the press',
    async play(scene) {
      const { tab, world } = scene;
      world.browser.signIn(world.bob.id);
      await pressOn(scene);
      expect(tab.done()).toBe(0);
      await expectBobsPage(scene);
    },
  },
  {
    name: 'another user signs in, and the former token lives on',
    async play(scene) {
      const { tab, world } = scene;
      world.browser.signInBeside(world.bob.id);
      await pressOn(scene);
      await settle();
      // Tokens are kept for a minute, and by the SDK for an hour.
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
      await pressOn(scene);
      await settle();
      vi.setSystemTime(Date.now() + 3_600_000);
      await pressOn(scene);
      await settle();
      // A host's own function may give a token for as long as it is taken: then it is Alice's page still.
      if (tab.mode === 'own-tokens') return;
      await pressOn(scene);
      await untilShown(tab, world.bob.id);
      expectNoDraft();
    },
  },
  {
    name: 'another user signs in while a verification is asked for',
    isOfGuarded: true,
    async play(scene) {
      const { tab, world } = scene;
      tab.send();
      await tab.asked();
      world.browser.signIn(world.bob.id);
      await tab.verify();
      await settle();
      tab.core().stepUp.cancel();
      expect((await tab.ended()).result.status).not.toBe('done');
      expect(tab.done()).toBe(0);
      await pressOn(scene);
      await expectBobsPage(scene);
    },
  },
  {
    name: 'another user signs in between the verification and the repeat',
    isOfGuarded: true,
    async play(scene) {
      const { tab, world, isWrite } = scene;
      world.wire.onLeave = (entry) => {
        if (!isWrite(entry) || !entry.record) return;
        world.wire.onLeave = undefined;
        world.browser.signIn(world.bob.id);
      };
      await pressOn(scene);
      expect(tab.done()).toBe(0);
      await expectBobsPage(scene);
    },
  },
  {
    name: 'another user signs in while the request is on its way',
    async play(scene) {
      const { tab, world, isWrite, isGuarded } = scene;
      world.wire.disturb('silent', (entry) => isWrite(entry) && (!isGuarded || !!entry.record));
      tab.send();
      if (isGuarded) {
        await tab.asked();
        await tab.verify();
      }
      await until(() => tab.done() === 1, 'the server has done it, for Alice');
      world.browser.signIn(world.bob.id);
      world.wire.release();
      await tab.ended();
      await pressOn(scene);
      await expectBobsPage(scene);
    },
  },
  {
    name: 'another user signs in, and the window is returned to',
    async play(scene) {
      const { world } = scene;
      world.browser.signIn(world.bob.id);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      window.dispatchEvent(new Event('focus'));
      await expectBobsPage(scene);
    },
  },
  {
    name: 'another user signs in, back from the back/forward cache',
    async play(scene) {
      const { world } = scene;
      world.browser.signIn(world.bob.id);
      comeBackFromCache();
      await expectBobsPage(scene);
    },
  },
];
