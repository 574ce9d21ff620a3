import { expect } from 'vitest';
import {
  type CampaignEvent,
  comeBackFromCache,
  expectDraft,
  expectEnd,
  expectTold,
  settle,
} from './campaign-event.ts';
import type { Scene } from './scene.tsx';
import { until } from './until.ts';

/** The server has not done it, however often it was asked. */
const expectNothingDone = ({ tab }: Scene) => {
  expect(tab.done()).toBe(0);
  expect(tab.statuses().every((status) => status === 401)).toBe(true);
};

/** Ends the session in one way or another, and sees what a press comes to. */
const refusesAfter = (name: string, end: (scene: Scene) => void): CampaignEvent => ({
  name,
  async play(scene) {
    const { tab } = scene;
    end(scene);
    tab.send();
    expectTold(await tab.ended(), /session has ended|Sign in again|signed out/i);
    await settle();
    expectNothingDone(scene);
    expect(tab.ends).toHaveLength(1);
    expect(tab.core().stepUp.pending()).toBeUndefined();
    expect(tab.core().sessionEnded()).toBe(true);
  },
});

const endsWhileAsked = (name: string, end: (scene: Scene) => void): CampaignEvent => ({
  name,
  isOfGuarded: true,
  async play(scene) {
    const { tab } = scene;
    tab.send();
    await tab.asked();
    end(scene);
    await tab.verify();
    // The dialog is there to be told that it is no use, and can be left.
    tab.core().stepUp.cancel();
    const { result } = await tab.ended();
    expect(['cancelled', 'failed']).toContain(result.status);
    await settle();
    expectNothingDone(scene);
  },
});

/** What happens to the session of the user who sits before the page. */
export const sessionEvents: readonly CampaignEvent[] = [
  {
    name: 'the same user signs in again before the press',
    async play(scene) {
      const { tab, world } = scene;
      world.browser.signIn(world.alice.id);
      expectEnd(scene, await tab.sendThrough());
      await settle();
      expect(tab.done()).toBe(1);
      expect(tab.ends).toHaveLength(1);
      expectDraft(tab);
    },
  },
  {
    name: 'the same user signs in again while a verification is asked for',
    isOfGuarded: true,
    async play(scene) {
      const { tab, world } = scene;
      tab.send();
      await tab.asked();
      world.browser.signIn(world.alice.id);
      expectEnd(scene, await tab.ended(true));
      await settle();
      expect(tab.done()).toBe(1);
      expectDraft(tab);
    },
  },
  refusesAfter('signed out in another tab', ({ world }) => world.browser.signOut()),
  endsWhileAsked('signed out in another tab while a verification is asked for', ({ world }) =>
    world.browser.signOut(),
  ),
  {
    name: 'signed out in another tab, back from the back/forward cache',
    async play({ tab, world }) {
      world.browser.signOut();
      comeBackFromCache();
      await until(() => tab.shown() !== world.alice.id, 'the account is gone');
      await until(
        () => !JSON.stringify({ ...sessionStorage }).includes('half a sentence'),
        'the draft is gone',
      );
    },
  },
  refusesAfter('the session is revoked', ({ world }) => world.browser.revoke()),
  endsWhileAsked('the session is revoked while a verification is asked for', ({ world }) =>
    world.browser.revoke(),
  ),
  {
    name: 'the session is revoked, and the same user signs in again',
    async play(scene) {
      const { tab, world } = scene;
      world.browser.revoke();
      tab.send();
      expectTold(await tab.ended(), /session has ended|Sign in again/i);
      expectDraft(tab);
      world.browser.signIn(world.alice.id);
      expectEnd(scene, await tab.sendThrough());
      expect(tab.done()).toBe(1);
    },
  },
];
