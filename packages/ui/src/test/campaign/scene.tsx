import './node-files.ts';
import { actionGuards } from '@account-center/client';
import { act, fireEvent } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { accountWrites, type WriteAction } from './account-writes.ts';
import { renderTab, type Tab, type TabOptions } from './render-tab.tsx';
import { until } from './until.ts';
import type { WireEntry } from './wire.ts';
import { createWorld, type World } from './world.ts';
import { WriteForm } from './write-form.tsx';

/** What a user has typed and must not lose, nor another user see. */
export const note = 'half a sentence of Alice’s';

/** An end of the write, and what the user was told. */
export type End = { readonly result: ActionResult<unknown>; readonly text: string };

/** A tab with the form of a write in it. */
export type WriteTab = Tab & {
  readonly ends: End[];
  readonly input: () => HTMLInputElement;
  readonly send: () => void;
  /** Takes the form off the page, as a section that is left, or puts it there. */
  readonly showForm: (isShown: boolean) => void;
  /** Sends, answers what asks for a verification, and waits for the end. */
  readonly sendThrough: () => Promise<End>;
  /** Waits for the end; with `verifying`, answers what asks on the way. */
  readonly ended: (verifying?: boolean) => Promise<End>;
  readonly asked: () => Promise<void>;
  /** The id of the account on the screen. */
  readonly shown: () => string | undefined;
  /** The statuses of the write, in its order. */
  readonly statuses: () => number[];
  /** How often the server did it. */
  readonly done: () => number;
};

/** A world with a tab in which a write is about to be done, and something typed. */
export type Scene = {
  readonly world: World;
  readonly tab: WriteTab;
  readonly action: WriteAction;
  readonly status: number;
  /** Whether the server wants to see a verification. */
  readonly isGuarded: boolean;
  readonly openTab: (options?: TabOptions) => Promise<WriteTab>;
  /** The request of the write, on the wire. */
  readonly isWrite: (entry: Pick<WireEntry, 'request'>) => boolean;
};

/** What can be left and come back to, while the page stays. */
const Section = ({
  take,
  children,
}: {
  readonly take: (setShown: (isShown: boolean) => void) => void;
  readonly children: ReactNode;
}) => {
  const [isShown, setShown] = useState(true);
  take(setShown);
  return isShown ? children : null;
};

const openTab = async (
  world: World,
  action: WriteAction,
  options: TabOptions,
): Promise<WriteTab> => {
  const { request, status } = accountWrites[action];
  const ends: End[] = [];
  const name = options.name ?? 'tab 1';
  let show: (isShown: boolean) => void = () => undefined;
  const form = (
    <WriteForm
      action={action}
      prepared={world.prepared}
      onEnd={(result, text) => void ends.push({ result, text })}
    />
  );
  const tab = renderTab(
    world,
    <Section
      take={(setShown) => {
        show = setShown;
      }}
    >
      {form}
    </Section>,
    options,
  );
  const find = <Kind extends Element>(selector: string): Kind => {
    const found = tab.container.querySelector<Kind>(selector);
    if (!found) throw new Error(`${selector} is not there: ${tab.container.textContent}`);
    return found;
  };
  await until(() => tab.container.textContent.includes('Account '), 'the account is shown');
  const leave = tab.core().stepUp.attach();
  const send = () =>
    tab.press(() => void fireEvent.click(find<HTMLButtonElement>('button[type=submit]')));
  let awaited = 0;
  const ended = async (verifying = false) => {
    for (let verified = 0; ; verified += 1) {
      const asks = () => verifying && tab.core().stepUp.pending() !== undefined;
      await until(() => ends.length > awaited || asks(), `${action} ends`);
      const end = ends[awaited];
      if (end) {
        awaited += 1;
        return end;
      }
      // The password may be another by now, or no one's: whoever cannot verify says no.
      if (verified === 3) tab.core().stepUp.cancel();
      else await tab.verify();
    }
  };
  const written = () =>
    world.wire.entries.filter((entry) => entry.tab === name && entry.request === request);
  return {
    ...tab,
    close() {
      leave();
      tab.close();
    },
    ends,
    input: () => find('input'),
    send,
    showForm: (isShown) => act(() => show(isShown)),
    async sendThrough() {
      send();
      return ended(true);
    },
    ended,
    shown: () => /Account (\S+?)(?=Send|$)/.exec(tab.container.textContent)?.[1],
    asked: () => until(() => tab.core().stepUp.pending() !== undefined, 'it asks to verify'),
    statuses: () => written().map((entry) => entry.status),
    done: () => written().filter((entry) => entry.status === status).length,
  };
};

/** Sets a scene: Alice has typed something into a form that does the write. */
export const setScene = async (action: WriteAction, options: TabOptions = {}): Promise<Scene> => {
  const world = await createWorld(action);
  const { request, status } = accountWrites[action];
  const tab = await openTab(world, action, options);
  tab.press(() => fireEvent.input(tab.input(), { target: { value: note } }));
  return {
    world,
    tab,
    action,
    status,
    isGuarded: actionGuards[action] !== 'never',
    openTab: (more = {}) => openTab(world, action, more),
    isWrite: (entry) => entry.request === request,
  };
};
