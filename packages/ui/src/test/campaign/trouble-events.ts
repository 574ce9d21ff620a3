import { expect, vi } from 'vitest';
import {
  type CampaignEvent,
  expectDraft,
  expectEnd,
  expectNoDraft,
  expectTold,
  settle,
} from './campaign-event.ts';
import type { Scene } from './scene.tsx';
import { goOn, until } from './until.ts';
import type { Trouble } from './wire.ts';

/** Troubles the write itself, and not the one that was refused for want of a verification. */
const troubleWrite = ({ world, isWrite, isGuarded }: Scene, trouble: Trouble) =>
  world.wire.disturb(trouble, (entry) => isWrite(entry) && (!isGuarded || !!entry.record));

const before = ({ isGuarded }: Scene): number[] => (isGuarded ? [401] : []);

/** The server does nothing and the user is told; nothing is repeated but by the user, and then it is done once. */
const failsOnce = (
  name: string,
  trouble: Trouble,
  status: number,
  words: RegExp,
): CampaignEvent => ({
  name,
  async play(scene) {
    const { tab } = scene;
    troubleWrite(scene, trouble);
    expectTold(await tab.sendThrough(), words);
    await settle();
    expect(tab.statuses()).toEqual([...before(scene), status]);
    expect(tab.ends).toHaveLength(1);
    expectDraft(tab);
    expectEnd(scene, await tab.sendThrough());
    expect(tab.statuses()).toEqual([...before(scene), status, scene.status]);
    expectDraft(tab);
  },
});

/** The server has done the write, and the page waits for the answer. */
const waitForAnswer: CampaignEvent['play'] = async (scene) => {
  const { tab } = scene;
  troubleWrite(scene, 'silent');
  tab.send();
  if (scene.isGuarded) {
    await tab.asked();
    await tab.verify();
  }
  await until(() => tab.done() === 1, 'the server has done it');
};

/** What goes wrong on the way to the server and back. */
export const troubleEvents: readonly CampaignEvent[] = [
  failsOnce('offline and back', 'offline', 0, /offline/),
  failsOnce('429 with Retry-After', 'limited', 429, /busy|too (many|often)/i),
  failsOnce('503 once', 'busy', 503, /busy/),
  {
    name: 'the body of the answer is cut off',
    async play(scene) {
      const { tab } = scene;
      troubleWrite(scene, 'cut');
      expectTold(await tab.sendThrough(), /connection|offline/);
      await settle();
      expect(tab.statuses()).toEqual([...before(scene), scene.status]);
      expect(tab.ends).toHaveLength(1);
      expectDraft(tab);
    },
  },
  {
    name: '30 s of silence',
    async play(scene) {
      const { tab, world, action } = scene;
      vi.useFakeTimers({ now: Date.now() });
      await waitForAnswer(scene);
      // The host of a deletion may have much to clear up first.
      await goOn(action === 'deletion.remove' ? 130_000 : 30_000);
      expectTold(await tab.ended(), /too long/);
      expectDraft(tab);
      // The answer comes after all, when no one waits for it.
      world.wire.release();
      await settle();
      expect(tab.ends).toHaveLength(1);
      expect(tab.statuses()).toEqual([...before(scene), scene.status]);
    },
  },
  {
    name: 'a double click',
    async play(scene) {
      const { tab } = scene;
      const button = tab.container.querySelector('button');
      tab.press(() => {
        button?.click();
        button?.click();
      });
      expectEnd(scene, await tab.ended(true));
      await settle();
      expect(tab.statuses()).toEqual([...before(scene), scene.status]);
      expect(tab.core().stepUp.pending()).toBeUndefined();
    },
  },
  {
    name: 'a click on what is busy',
    async play(scene) {
      const { tab, world, isWrite } = scene;
      world.wire.disturb('silent', isWrite);
      tab.send();
      await until(() => tab.statuses().length === 1, 'it is on its way');
      tab.send();
      await settle();
      world.wire.release();
      expectEnd(scene, await tab.ended(true));
      await settle();
      expect(tab.statuses()).toEqual([...before(scene), scene.status]);
    },
  },
  {
    name: 'two tabs at once',
    async play(scene) {
      const { tab } = scene;
      const other = await scene.openTab({ name: 'tab 2' });
      tab.send();
      other.send();
      const ends = [await tab.ended(true), await other.ended(true)];
      await settle();
      // What one of them did may leave the other nothing to do; each tells its own user.
      for (const { result, text } of ends) {
        if (result.status === 'failed') expect(text).not.toBe('');
      }
      for (const { statuses } of [tab, other]) {
        expect(statuses().filter((status) => status !== 401).length).toBeLessThanOrEqual(1);
      }
      expect(tab.done() + other.done()).toBeGreaterThan(0);
    },
  },
  {
    name: 'the form goes while the request is on its way',
    async play(scene) {
      const { tab, world, action } = scene;
      await waitForAnswer(scene);
      tab.showForm(false);
      world.wire.release();
      await settle();
      expect(tab.done()).toBe(1);
      expect(tab.ends.length).toBeLessThanOrEqual(1);
      if (action === 'deletion.remove') return;
      tab.showForm(true);
      await until(() => tab.shown() !== undefined, 'the form is there again');
      expectDraft(tab);
    },
  },
  {
    name: 'the form goes while a verification is asked for',
    isOfGuarded: true,
    async play(scene) {
      const { tab } = scene;
      tab.send();
      await tab.asked();
      tab.showForm(false);
      await settle();
      expect(tab.statuses()).toEqual([401]);
      expect(tab.core().stepUp.pending()).toBeUndefined();
      tab.showForm(true);
      expectDraft(tab);
    },
  },
  {
    name: 'the whole page is taken away',
    async play(scene) {
      const { tab, world } = scene;
      await waitForAnswer(scene);
      tab.close();
      world.wire.release();
      await settle();
      expect(tab.done()).toBe(1);
      // As a host does it at a sign-out: nothing of the user stays.
      expectNoDraft();
    },
  },
  {
    name: 'the user says no to the verification',
    isOfGuarded: true,
    async play(scene) {
      const { tab } = scene;
      tab.send();
      await tab.asked();
      tab.core().stepUp.cancel();
      const { result, text } = await tab.ended();
      expect([result.status, text]).toEqual(['cancelled', '']);
      expect(tab.statuses()).toEqual([401]);
      expectDraft(tab);
      expectEnd(scene, await tab.sendThrough());
      expect(tab.done()).toBe(1);
    },
  },
];
