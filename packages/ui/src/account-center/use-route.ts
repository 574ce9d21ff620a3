'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { type FlowName, parseFlow, waitsForPress } from '../core/flows/flow-names.ts';
import type { FlowAvailability } from '../core/flows/flows.ts';
import { openLinkedTask } from '../core/open-linked-task.ts';
import { useLatest } from '../lib/use-latest.ts';
import { type AccountCenterSection, groupIdOf } from './account-groups.ts';
import { type NavigationProps, usePlace } from './use-place.ts';
import { useSocialReturn } from './use-social-return.ts';
import { type TitleFocus, useTitleFocus } from './use-title-focus.ts';

/** Where the user is, and how to go elsewhere. */
export type Route = {
  /** The id of the group that is shown; `undefined` when there is none. */
  readonly group: string | undefined;
  /** On a narrow container, whether the page of the group or the list of groups is shown. */
  readonly view: 'list' | 'page';
  readonly choose: (id: string) => void;
  /** Back to the list. */
  readonly back: () => void;
  /** For the navigation: the group that was left gets the focus. */
  readonly navigation: RefObject<HTMLElement | null>;
  readonly titles: TitleFocus;
};

/** The name of a group's title, which a section may have as well. */
export const groupTitle = (id: string): string => `group/${id}`;

/** What the route is through. */
export type RouteOptions = {
  readonly sections: readonly AccountCenterSection[];
  /** Whether a section can be worked with; `pending` for one that may still come. */
  readonly offer: (id: string) => FlowAvailability;
};

/** Leads the user through the sections: by the navigation, by address or by the host, and to where tasks are done. */
export const useRoute = (
  { sections, offer }: RouteOptions,
  navigationProps: NavigationProps,
): Route => {
  const { flows, link } = useAccountCore();
  const { id, parameters, isLinked, go } = usePlace(navigationProps);
  const titles = useTitleFocus();
  const { want, settle } = titles;
  const navigation = useRef<HTMLElement>(null);

  const task = parseFlow(id);
  const wanted = task?.section ?? id;
  const isGroup = sections.some((one) => groupIdOf(one) === wanted);
  const target = isGroup ? undefined : sections.find((one) => one.id === wanted);
  const chosen = isGroup ? wanted : target && groupIdOf(target);
  const [first] = sections;
  const group = chosen ?? (first && groupIdOf(first));

  // The title takes the focus where the user has gone, and nowhere else.
  const former = useRef<{ id: string; group: string | undefined }>(undefined);
  const isQuiet = useRef(false);
  const title = target ? target.id : chosen === undefined ? undefined : groupTitle(chosen);
  useEffect(() => {
    const last = former.current;
    if (last?.id === id) return;
    former.current = { id, group };
    const isNews = last !== undefined || (isLinked && id !== '');
    const quiet = isQuiet.current;
    isQuiet.current = false;
    if (!isNews || quiet || task) return;
    if (title !== undefined) want(title);
    else if (id === '') {
      const left = last?.group ?? group ?? '';
      const buttons = navigation.current?.querySelectorAll<HTMLElement>('[data-group]') ?? [];
      [...buttons].find((button) => button.dataset.group === left)?.focus();
    }
  });
  useEffect(settle);

  const latest = useLatest({ sections, offer, id });
  useEffect(
    () =>
      flows.navigate({
        availability: (section) => latest.current.offer(section),
        show: (section) => {
          // The flow that opens there takes the focus.
          isQuiet.current = latest.current.id !== section;
          go(section);
        },
      }),
    [flows, latest, go],
  );
  useEffect(() => flows.changed());

  // An address leads to a task once, and never acts: its section stands there from then on, also after a reload.
  const led = useRef<string>(undefined);
  useEffect(() => {
    const wantedTask = parseFlow(id);
    if (wantedTask && led.current !== id) {
      isQuiet.current = true;
      if (parameters) link.begin(id as FlowName, parameters);
      // Where there is no form and no button, the title says where the user has come to.
      if (waitsForPress(wantedTask.id)) want(wantedTask.section);
      void openLinkedTask(flows.lead, id as FlowName).then(link.ended);
      go(wantedTask.section, true);
    }
    led.current = id;
  }, [flows, link, id, parameters, go, want]);
  useEffect(() => {
    if (parameters) link.arrive(parameters);
  }, [link, parameters]);

  useSocialReturn(sections, (section) => {
    // The user is there already: the address stays as it was.
    if (chosen === groupIdOf(section)) return;
    isQuiet.current = latest.current.id !== section.id;
    go(section.id);
  });

  return {
    group,
    view: chosen === undefined ? 'list' : 'page',
    choose: (next) => {
      flows.abandon();
      go(next);
      // Once more on the one that is shown: nothing changes but the focus.
      if (next === id) titles.want(groupTitle(next));
      settle();
    },
    back: () => {
      flows.abandon();
      go('');
    },
    navigation,
    titles,
  };
};
