import { expect } from 'vitest';
import { type End, note, type Scene, type WriteTab } from './scene.tsx';
import { goOn, until } from './until.ts';

/** Something that happens around a write, and what must come of it. */
export type CampaignEvent = {
  readonly name: string;
  /** For writes that need a verification alone. */
  readonly isOfGuarded?: boolean;
  readonly play: (scene: Scene) => Promise<void>;
};

/** How the write ends when nothing is in the way: some are refused for what they are, after all else. */
export const expectEnd = ({ status }: Scene, { result, text }: End): void => {
  expect(result.status, text).toBe(status < 400 ? 'done' : 'failed');
};

/** The user was told something of this kind. */
export const expectTold = ({ result, text }: End, words: RegExp): void => {
  expect(result.status).toBe('failed');
  expect(text).toMatch(words);
};

/** What the user has typed is on the screen, and kept for a page that is loaded again. */
export const expectDraft = (tab: WriteTab): void => {
  expect(tab.input().value).toBe(note);
  expect(JSON.stringify({ ...sessionStorage })).toContain(note);
};

/** Nothing of what the user has typed is on the screen or kept. */
export const expectNoDraft = (): void => {
  const values = [...document.querySelectorAll('input')].map(({ value }) => value);
  expect(values).not.toContain(note);
  expect(JSON.stringify({ ...sessionStorage })).not.toContain(note);
};

/** Nothing more happens by itself. */
export const settle = (): Promise<void> => goOn(25);

/** The tab shows this account. */
export const untilShown = (tab: WriteTab, id: string): Promise<void> =>
  until(() => tab.shown() === id, `the page shows ${id}`);

/** Lets the page be brought back from the browser's back/forward cache. */
export const comeBackFromCache = (): void => {
  for (const type of ['pagehide', 'pageshow']) {
    window.dispatchEvent(Object.assign(new Event(type), { persisted: true }));
  }
};
