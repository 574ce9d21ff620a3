'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { TaskOffer } from '../core/tasks.ts';
import { useAccount } from '../data/use-account.ts';
import { useSettings } from '../data/use-settings.ts';
import { BrokenPart } from '../frame/broken-part.tsx';
import { SectionBoundary } from '../frame/section-boundary.tsx';
import { useLastProblem } from '../frame/use-last-problem.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { useIdle } from '../lib/use-idle.ts';
import { useLatest } from '../lib/use-latest.ts';
import { EmptyState } from '../primitives/empty-state.tsx';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { usePart } from '../theme/use-part.ts';
import { accountCenterMessages } from './account-center.messages.ts';
import { AccountFailure } from './account-failure.tsx';
import { groupIdOf, type PageSection } from './account-groups.ts';
import { AccountNavigation } from './account-navigation.tsx';
import { AccountNotices } from './account-notices.tsx';
import { AccountPage } from './account-page.tsx';
import { usePageFields } from './use-page-fields.ts';
import { useShownGroups } from './use-shown-groups.tsx';
import { useSocialReturn } from './use-social-return.ts';

/** Props of `AccountPages`. */
export type AccountPagesProps = {
  readonly sections: readonly PageSection[];
  /** Level of a group's title. */
  readonly headingLevel: HeadingLevel;
};

/** Where the user is: the group, and on a narrow container whether its page or the list of groups is shown. */
type Place = { readonly group?: string | undefined; readonly view: 'list' | 'page' };

/** Navigation and sections: side by side on a wide container, list and page on a narrow one. */
export const AccountPages = ({ sections, headingLevel }: AccountPagesProps) => {
  const t = useMessages(accountCenterMessages);
  const part = usePart();
  const { tasks, report } = useAccountCore();
  const account = useAccount();
  const settings = useSettings();
  const accessTo = usePageFields();
  const [place, setPlace] = useState<Place>({ view: 'list' });
  const title = useRef<HTMLHeadingElement>(null);
  const navigation = useRef<HTMLElement>(null);
  const focusNext = useRef<'title' | 'navigation'>(undefined);
  const failure = useLastProblem(account.status, account.problem);

  const shown = sections.filter(({ field }) => !field || accessTo(field).visible);
  const groups = useShownGroups(shown);
  const group = groups.find(({ id }) => id === place.group) ?? groups[0];

  const latest = useLatest(shown);
  const preload = useCallback(
    (groupId?: string) => {
      for (const section of latest.current) {
        if (!groupId || groupIdOf(section) === groupId) section.Component.preload?.();
      }
    },
    [latest],
  );
  useIdle(useCallback(() => preload(), [preload]));

  const offerOf = (id: string): TaskOffer => {
    const section = shown.find((one) => one.id === id);
    if (section) return (section.field && accessTo(section.field).lock) ?? 'free';
    return account.status === 'loading' || settings.status === 'loading' ? 'pending' : 'not_shown';
  };
  const show = (id: string) => {
    const section = shown.find((one) => one.id === id);
    if (section) setPlace({ group: groupIdOf(section), view: 'page' });
  };
  const navigator = useLatest({ offerOf, show });
  useEffect(
    () =>
      tasks.navigate({
        offer: (id) => navigator.current.offerOf(id),
        show: (id) => navigator.current.show(id),
      }),
    [tasks, navigator],
  );
  useEffect(() => tasks.changed());

  useSocialReturn(shown, (section) => setPlace({ group: groupIdOf(section), view: 'page' }));

  useEffect(() => {
    const current = navigation.current?.querySelector<HTMLElement>('[aria-current]');
    const heading = title.current;
    if (!focusNext.current || !heading) return;
    const wanted = focusNext.current === 'title' ? heading : current;
    wanted?.focus();
    // On a narrow container the page may be hidden behind the list.
    if (document.activeElement !== wanted) current?.focus();
    focusNext.current = undefined;
  });

  if (failure) {
    const retry = () => {
      focusNext.current = 'title';
      void account.reload();
    };
    return <AccountFailure problem={failure.problem} busy={failure.busy} onRetry={retry} />;
  }
  if (!group) return <EmptyState title={t('empty')} />;

  const isSingle = groups.length === 1;
  const choose = (id: string) => {
    // The title takes the focus, so that a screen reader reads where the user has come to.
    tasks.abandon();
    focusNext.current = 'title';
    setPlace({ group: id, view: 'page' });
  };
  const back = () => {
    focusNext.current = 'navigation';
    setPlace({ group: group.id, view: 'list' });
  };

  return (
    <div {...part('account', { view: place.view, single: isSingle })}>
      <AccountNotices />
      {isSingle ? null : (
        <AccountNavigation
          ref={navigation}
          groups={groups}
          current={group.id}
          onChoose={choose}
          onIntent={preload}
          label={t('navigation')}
        />
      )}
      <AccountPage
        key={group.id}
        ref={title}
        group={group}
        headingLevel={headingLevel}
        onBack={isSingle ? undefined : back}
      >
        {shown
          .filter((section) => groupIdOf(section) === group.id)
          .map(({ id, Component }) => (
            <SectionBoundary
              key={id}
              onError={report}
              fallback={(reset) => <BrokenPart reason="broken" onRetry={reset} />}
            >
              <Component />
            </SectionBoundary>
          ))}
      </AccountPage>
    </div>
  );
};
