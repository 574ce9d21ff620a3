import './node-files.ts';
import { cleanup } from '@testing-library/react';
import { vi } from 'vitest';
import { prepare } from '../guarded-actions.ts';
import type { WriteAction } from './account-writes.ts';
import { leaksOf } from './leaks-of.ts';
import { renderTab, type Tab } from './render-tab.tsx';
import { goOn } from './until.ts';
import { CenterPage, HooksPage } from './walk-page.tsx';
import {
  fieldsIn,
  openDialogs,
  pressablesIn,
  pressEscape,
  pressOn,
  typeInto,
} from './walk-screen.ts';
import type { WalkStep } from './walk-step.ts';
import { createWorld, type Mode, type World } from './world.ts';
import { wrongIn } from './wrong-in.ts';

/** Where a walk takes place. */
export type WalkPlace = {
  readonly mode: Mode;
  /** A page of hooks with every write on it, or the account center. */
  readonly page: 'hooks' | 'center';
};

const minute = 60_000;
const realDate = Date.now.bind(Date);
const consoleMethods = ['log', 'info', 'warn', 'debug', 'error'] as const;

/** What a host's rules ask for each time: a record made before the press does not do. */
const stepUp = { maxAge: { 'tokens.remove': 0, 'account.update': 0 } } as const;
const askedEachTime = ['DELETE /backend/personal-access-tokens'];

/** What the SDK says of its failures, and what developers are told about addresses of providers. */
const expectedInConsole =
  /^Error: (not_authenticated|invalid_grant)$|^Social providers send users back to /;

/** Marks what a user types, so that it is known whose it is wherever it turns up. */
const markOf = (id: string) => `typed-by-${id}`;

class Walk {
  readonly world: World;
  readonly place: WalkPlace;
  readonly said: unknown[][] = [];
  readonly rejections: unknown[] = [];
  readonly skipped: WriteAction[] = [];
  tabs: Tab[] = [];
  offset = 0;
  /** Steps until someone signs in again: without a session there is little to walk through. */
  signInAfter: number | undefined;

  constructor(world: World, place: WalkPlace) {
    this.world = world;
    this.place = place;
  }

  get users() {
    return [this.world.alice.id, this.world.bob.id];
  }

  /** Whoever was deleted comes back, so that the walk goes on. */
  revive() {
    const { logto, alice, bob } = this.world;
    for (const user of [alice, bob]) {
      if (!logto.state.users.find(user.id)) logto.state.users.create(user);
    }
  }

  setClock() {
    vi.setSystemTime(realDate() + this.offset);
  }

  pass(milliseconds: number) {
    this.offset += milliseconds;
    this.world.clock.advance(milliseconds);
    this.setClock();
  }

  open(index: 0 | 1) {
    const { world, place } = this;
    const ui =
      place.page === 'center' ? (
        <CenterPage />
      ) : (
        <HooksPage
          prepare={() => this.prepared(index)}
          onSkipped={(action) => void this.skipped.push(action)}
        />
      );
    this.tabs[index] = renderTab(world, ui, {
      name: `tab ${index + 1}`,
      mode: place.mode,
      stepUp,
      timeout: 300,
    });
  }

  prepared(index: 0 | 1) {
    const { logto, alice, prepared } = this.world;
    const owner = logto.state.users.find(this.tabs[index]?.owner() ?? '') ?? alice;
    return { ...prepared, ...prepare(logto, { ...prepared, user: owner } as never) };
  }

  valueFor(field: Element, tab: Tab, value: number): string {
    const { logto, browser } = this.world;
    const owner = tab.owner() ?? browser.userId() ?? '';
    const type = field.getAttribute('type') ?? 'text';
    const isCode = field.getAttribute('inputmode') === 'numeric' || field.id.includes('code');
    if (field instanceof HTMLSelectElement) {
      return field.options[value % Math.max(1, field.options.length)]?.value ?? '';
    }
    if (type === 'password') {
      return value % 4 === 0
        ? `Wr0ng-one-${value}!`
        : (logto.state.users.find(owner)?.password ?? '');
    }
    if (isCode || field.getAttribute('autocomplete') === 'one-time-code') {
      return value % 4 === 0 ? '123456' : (logto.outbox.list().at(-1)?.code ?? '654321');
    }
    if (type === 'email') return `${markOf(owner)}-${value % 5}@example.com`;
    if (type === 'tel') return `+1415555${String(value % 10_000).padStart(4, '0')}`;
    if (type === 'date') return '1999-12-31';
    return value % 7 === 0 ? '' : `${markOf(owner)} ${value % 10}`;
  }

  /** Does one step; what there is nothing to do it to passes. */
  async step({ kind, tab: index, pick, value }: WalkStep): Promise<void> {
    const { world } = this;
    const { browser, wire, logto } = world;
    this.revive();
    this.endPause(value);
    const tab = this.tabs[index];
    if (!tab) return;
    const any = () => true;
    const choose = <Item,>(items: readonly Item[]): Item | undefined => items[pick % items.length];
    switch (kind) {
      case 'press':
      case 'doubleClick': {
        const target = choose(pressablesIn(tab.container));
        if (target) tab.press(() => pressOn(target, kind === 'press' ? 1 : 2));
        break;
      }
      case 'type': {
        const target = choose(fieldsIn(tab.container));
        if (target) tab.press(() => typeInto(target, this.valueFor(target, tab, value)));
        break;
      }
      case 'verify':
        if (tab.hasCore() && tab.core().stepUp.pending()) await tab.verify(this.passwordOf(tab));
        break;
      case 'escape':
        tab.press(() => pressEscape());
        break;
      case 'closeAll':
        await this.closeAll();
        break;
      case 'focus':
        window.dispatchEvent(new Event('focus'));
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        break;
      case 'comeBack':
        for (const type of ['pagehide', 'pageshow']) {
          window.dispatchEvent(Object.assign(new Event(type), { persisted: true }));
        }
        break;
      case 'reload':
        tab.close();
        this.open(index);
        break;
      case 'signInAlice':
        browser.signIn(world.alice.id);
        break;
      case 'signInBob':
        browser.signIn(world.bob.id);
        break;
      case 'signInBeside':
        browser.signInBeside(this.users[value % 2] ?? '');
        break;
      case 'signOut':
        browser.signOut();
        this.signInAfter = 6;
        break;
      case 'revoke':
        browser.revoke();
        this.signInAfter = 6;
        break;
      case 'passMinutes':
        this.pass((1 + (value % 11)) * minute);
        break;
      case 'sleepAnHour':
        this.pass(61 * minute);
        window.dispatchEvent(new Event('focus'));
        break;
      case 'pageClock':
        this.offset += ((value % 121) - 60) * minute;
        break;
      case 'expireRecords':
        for (const id of this.users) logto.state.records.removeUser(id);
        break;
      case 'offline':
      case 'limited':
      case 'busy':
      case 'cut':
      case 'silent':
        wire.disturb(kind, any, 1 + (value % 3));
        break;
      case 'release':
        wire.release();
        break;
      default:
        await goOn(10);
    }
    this.revive();
    this.setClock();
    await goOn(2);
  }

  /** After a while without a session someone signs in, and comes back to both pages. */
  endPause(value: number) {
    if (this.signInAfter === undefined) return;
    this.signInAfter -= 1;
    if (this.signInAfter > 0) return;
    this.signInAfter = undefined;
    this.world.browser.signIn(this.users[value % 2] ?? '');
    for (const index of [0, 1] as const) {
      this.tabs[index]?.close();
      this.open(index);
    }
  }

  passwordOf(tab: Tab) {
    return this.world.logto.state.users.find(tab.owner() ?? '')?.password ?? undefined;
  }

  /** Every dialog can be closed at any moment, whatever it waits for. */
  async closeAll(): Promise<void> {
    for (let tries = 12; tries > 0 && openDialogs().length > 0; tries -= 1) {
      pressEscape(openDialogs().at(-1));
      await goOn(5);
    }
  }

  /** What holds at every moment, as what is wrong with it. */
  wrongs(thoroughly: boolean): string[] {
    const { world, tabs, said, rejections, skipped } = this;
    const { entries } = world.wire;
    const stored = this.users.flatMap((id, index) => {
      const other = this.users[1 - index] ?? '';
      const text = JSON.stringify(world.logto.state.users.find(id) ?? {});
      return text.includes(markOf(other)) ? [`${id} has what ${other} typed`] : [];
    });
    const early = entries
      .filter(
        ({ request, status }) => askedEachTime.includes(request) && status > 0 && status < 400,
      )
      .filter(({ record, press }) => {
        const made = world.wire.madeAt(record);
        return press && (made === undefined || made < press.at);
      })
      .map(({ request }) => `${request} without a verification of its own`);
    const shown = tabs.flatMap((tab) => this.mixedIn(tab));
    const unexpected = said
      .map((args) => args.map(String).join(' '))
      .filter((text) => !expectedInConsole.test(text));
    return [
      ...wrongIn(entries),
      ...stored,
      ...early,
      ...shown,
      ...unexpected.map((text) => `console: ${text.slice(0, 300)}`),
      ...rejections.map((reason) => `unhandled rejection: ${reason}`),
      ...skipped.map((action) => `${action} was refused, and no one was asked to verify`),
      ...world.logto.state.failures.map((failure) => `the fake failed: ${failure}`),
      ...(thoroughly ? leaksOf(world, tabs, said).map((leak) => `a secret in ${leak}`) : []),
    ];
  }

  /** A page that shows the account of one user shows and keeps nothing of another. */
  mixedIn(tab: Tab): string[] {
    const owner = tab.owner();
    if (!owner) return [];
    const others = this.users.filter((id) => id !== owner);
    const inputs = [...tab.container.querySelectorAll('input')].map(({ value }) => value);
    const text = `${tab.container.textContent} ${inputs.join(' ')}`;
    return others
      .filter((other) =>
        [markOf(other), this.world.ipOf(other)].some((mark) => text.includes(mark)),
      )
      .map((other) => `${tab.name} shows ${owner} and something of ${other}`);
  }
}

/** What a walk came to. */
export type WalkEnd = {
  /** How many steps were taken. */
  readonly steps: number;
  /** What was wrong after the last of them; nothing when all is well. */
  readonly wrongs: readonly string[];
  /** The writes that the server did. */
  readonly done: readonly string[];
};

const doneOn = ({ entries }: World['wire']): string[] =>
  entries
    .filter(({ request, status }) => !request.startsWith('GET ') && status > 0 && status < 400)
    .map(({ request }) => request.replace(/\/(?=[^/]*\d)[^/]+/g, '/:id'));

const stubPage = () => {
  vi.spyOn(window, 'open').mockImplementation(() => null);
  vi.stubGlobal('print', () => undefined);
  vi.stubGlobal('scrollTo', () => undefined);
};

/** Walks these steps in a new world. */
export const walk = async (steps: readonly WalkStep[], place: WalkPlace): Promise<WalkEnd> => {
  const here = new Walk(await createWorld(), place);
  const onRejection = (reason: unknown) => void here.rejections.push(reason);
  process.on('unhandledRejection', onRejection);
  for (const method of consoleMethods) {
    vi.spyOn(console, method).mockImplementation((...args) => void here.said.push(args));
  }
  stubPage();
  vi.useFakeTimers({ toFake: ['Date'], now: realDate() });
  try {
    here.open(0);
    here.open(1);
    await goOn(20);
    for (const [number, step] of steps.entries()) {
      await here.step(step);
      const wrongs = here.wrongs(number % 10 === 9);
      if (step.kind === 'closeAll' && openDialogs().length > 0) {
        wrongs.push(`a dialog stays: ${openDialogs()[0]?.textContent.slice(0, 200)}`);
      }
      if (wrongs.length > 0) return { steps: number + 1, wrongs, done: doneOn(here.world.wire) };
    }
    await here.closeAll();
    const wrongs = here.wrongs(true);
    const stays = openDialogs().map(
      (dialog) => `a dialog stays: ${dialog.textContent.slice(0, 200)}`,
    );
    for (const tab of here.tabs) tab.close();
    here.world.wire.release();
    await goOn(20);
    const all = [...wrongs, ...stays, ...here.wrongs(false)];
    return { steps: steps.length, wrongs: [...new Set(all)], done: doneOn(here.world.wire) };
  } finally {
    here.world.wire.release();
    cleanup();
    await goOn(5);
    process.off('unhandledRejection', onRejection);
    vi.useRealTimers();
    localStorage.clear();
    sessionStorage.clear();
  }
};
