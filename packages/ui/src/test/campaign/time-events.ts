import { expect, vi } from 'vitest';
import { accountWrites } from './account-writes.ts';
import {
  type CampaignEvent,
  comeBackFromCache,
  expectDraft,
  expectEnd,
  expectTold,
  settle,
} from './campaign-event.ts';
import type { End, Scene } from './scene.tsx';
import { goOn } from './until.ts';

const hour = 3_600_000;

const onceMore = ({ isGuarded, status }: Scene): number[] => (isGuarded ? [401, status] : [status]);

/** The clock of the page alone; timers go on. */
const setPageClock = (milliseconds: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: milliseconds });

/** An hour goes by for everyone at once, and the page is told what a browser tells it then. */
const sleepAnHour = async ({ world }: Scene) => {
  setPageClock(Date.now() + hour + 1000);
  world.clock.advance(hour + 1000);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  window.dispatchEvent(new Event('focus'));
  window.dispatchEvent(new Event('online'));
  await goOn(5);
};

/** The server did it once; whatever came before was refused. */
const expectDoneOnce = (scene: Scene) => {
  const statuses = scene.tab.statuses();
  expect(scene.tab.done()).toBe(1);
  expect(statuses.at(-1)).toBe(scene.status);
  expect(statuses.slice(0, -1).every((status) => status === 401)).toBe(true);
  expect(statuses.length).toBeLessThanOrEqual(3);
};

/** After an hour, what was proved before is no good: the user is told, and nothing is done. */
const expectEndAfterAnHour = async (scene: Scene, end: End): Promise<void> => {
  await settle();
  if (accountWrites[scene.action].expires) {
    expectTold(end, /too long|start again|again/i);
    expect(scene.tab.done() === 0 || scene.status >= 400).toBe(true);
    return;
  }
  expectEnd(scene, end);
  expectDoneOnce(scene);
};

/** A page whose clock is wrong; the server's answers tell its time or not, as browsers hide it from other origins. */
const wrongClock = (name: string, by: number, tellsDate: boolean): CampaignEvent => ({
  name,
  async play(scene) {
    const { tab, world } = scene;
    if (tellsDate) world.wire.date = () => world.logto.clock.now();
    setPageClock(Date.now() + by);
    expectEnd(scene, await tab.sendThrough());
    await settle();
    expect(tab.statuses()).toEqual(onceMore(scene));
    expect(tab.core().stepUp.pending()).toBeUndefined();
    expectDraft(tab);
  },
});

/** What time does. */
export const timeEvents: readonly CampaignEvent[] = [
  wrongClock('a clock an hour ahead', hour, true),
  wrongClock('a clock an hour ahead, and no Date header', hour, false),
  wrongClock('a clock an hour behind', -hour, true),
  wrongClock('a clock an hour behind, and no Date header', -hour, false),
  {
    name: 'the record runs out in the moment of the repeat',
    isOfGuarded: true,
    async play(scene) {
      const { tab, world, isWrite } = scene;
      const { records } = world.logto.state;
      world.wire.onLeave = (entry) => {
        const record = isWrite(entry) && entry.record && records.find(entry.record);
        if (record) Object.assign(record, { expiresAt: 0 });
      };
      expectTold(await tab.sendThrough(), /verif/i);
      await settle();
      // No third attempt, and no dialog in a circle.
      expect(tab.statuses()).toEqual([401, 401]);
      expect(tab.core().stepUp.pending()).toBeUndefined();
      expectDraft(tab);
      world.wire.onLeave = undefined;
      expectEnd(scene, await tab.sendThrough());
      expect(tab.done()).toBe(1);
    },
  },
  {
    name: 'a laptop that slept for an hour',
    async play(scene) {
      const { tab } = scene;
      await sleepAnHour(scene);
      expectDraft(tab);
      await expectEndAfterAnHour(scene, await tab.sendThrough());
    },
  },
  {
    name: 'a laptop that slept for an hour, with a verification',
    isOfGuarded: true,
    async play(scene) {
      const { tab } = scene;
      const { client, stepUp } = tab.core();
      await tab.press(async () =>
        stepUp.complete(await client.verifications.password({ password: 'Corr3ct-Horse!battery' })),
      );
      await sleepAnHour(scene);
      expect(stepUp.record()).toBeUndefined();
      await expectEndAfterAnHour(scene, await tab.sendThrough());
    },
  },
  {
    name: 'a laptop that slept for an hour while it asked to verify',
    isOfGuarded: true,
    async play(scene) {
      const { tab } = scene;
      tab.send();
      await tab.asked();
      await sleepAnHour(scene);
      await tab.asked();
      await expectEndAfterAnHour(scene, await tab.ended(true));
    },
  },
  {
    name: 'back from the back/forward cache',
    async play(scene) {
      const { tab, world } = scene;
      comeBackFromCache();
      await settle();
      expect(tab.shown()).toBe(world.alice.id);
      expectDraft(tab);
      expectEnd(scene, await tab.sendThrough());
      await settle();
      expect(tab.statuses()).toEqual(onceMore(scene));
    },
  },
  {
    name: 'back from the back/forward cache while it asked to verify',
    isOfGuarded: true,
    async play(scene) {
      const { tab } = scene;
      tab.send();
      await tab.asked();
      comeBackFromCache();
      await settle();
      expectDraft(tab);
      // Whether what waited still waits or was called off: it is done once, after a press more at most.
      if (tab.core().stepUp.pending()) await tab.ended(true);
      else await tab.sendThrough();
      await settle();
      expectDoneOnce(scene);
    },
  },
];
