'use client';
import { useCallback, useEffect, useRef } from 'react';
import type { FlowAvailability } from '../core/flows/flows.ts';
import { allowedRedirect } from '../core/link-parameters.ts';
import type { LockReason } from '../core/problem-codes.ts';
import { SaidLocksProvider } from '../data/said-locks.ts';
import { useAccount } from '../data/use-account.ts';
import { useIsThirdParty } from '../data/use-is-third-party.ts';
import { useLinkedTask } from '../data/use-linked-task.ts';
import { useTenantSettings } from '../data/use-tenant-settings.ts';
import { BackendHint } from '../frame/backend-hint.tsx';
import { useLastProblem } from '../frame/use-last-problem.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { activeElement } from '../lib/active-element.ts';
import { useIdle } from '../lib/use-idle.ts';
import { useLatest } from '../lib/use-latest.ts';
import { EmptyState } from '../primitives/empty-state.tsx';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { usePart } from '../theme/use-part.ts';
import { accountCenterMessages } from './account-center.messages.ts';
import { AccountFailure } from './account-failure.tsx';
import { AccountFooter } from './account-footer.tsx';
import { type AccountCenterSection, groupIdOf } from './account-groups.ts';
import { AccountNavigation } from './account-navigation.tsx';
import { AccountNotices } from './account-notices.tsx';
import { AccountPage } from './account-page.tsx';
import { AccountSection } from './account-section.tsx';
import { LinkedTaskDone } from './linked-task-done.tsx';
import { hasSuccessPage, LinkedTaskNotice } from './linked-task-notice.tsx';
import { usePageFields } from './use-page-fields.ts';
import type { NavigationProps } from './use-place.ts';
import { groupTitle, useRoute } from './use-route.ts';
import { useShownGroups } from './use-shown-groups.tsx';

/** Props of `AccountPages`. */
export type AccountPagesProps = NavigationProps & {
  readonly sections: readonly AccountCenterSection[];
  /** Level of a group's title. */
  readonly headingLevel: HeadingLevel;
  /**
   * `pages`: navigation and one group side by side on a wide container, list and page on a narrow one. `stacked`: all
   * groups one under the other, without navigation.
   */
  readonly layout?: 'pages' | 'stacked' | undefined;
  /** Whether it ends with the tenant's terms, privacy policy and support; it does when absent. */
  readonly footer?: boolean | undefined;
  /**
   * The origins that a link to a task may send users back to (`#account/email.change?redirect=…`), for example
   * `https://app.example.com`; none when absent, not even the page's own. Each is compared whole.
   */
  readonly redirectOrigins?: readonly string[] | undefined;
};

const noOrigins: readonly string[] = [];
const noLocks: readonly LockReason[] = [];
const thirdPartyLocks: readonly LockReason[] = ['third_party_client'];

/** The sections in their groups, and the way from one to the other. */
export const AccountPages = (props: AccountPagesProps) => {
  const {
    sections,
    headingLevel,
    layout = 'pages',
    footer = true,
    redirectOrigins = noOrigins,
    ...navigation
  } = props;
  const t = useMessages(accountCenterMessages);
  const part = usePart();
  const account = useAccount();
  const settings = useTenantSettings();
  const accessTo = usePageFields();
  const isThirdParty = useIsThirdParty();
  const linked = useLinkedTask();
  const focusTitle = useRef(false);
  const failure = useLastProblem(account.status, account.problem);

  const shown = sections.filter(({ field }) => !field || accessTo(field).visible);
  const groups = useShownGroups(shown);
  const offer = (id: string): FlowAvailability => {
    const section = shown.find((one) => one.id === id);
    if (section) return (section.field && accessTo(section.field).lock) ?? 'free';
    return account.status === 'loading' || settings.status === 'loading' ? 'pending' : 'not_shown';
  };
  const route = useRoute({ sections: shown, offer }, navigation);
  const { titles } = route;
  const group = groups.find(({ id }) => id === route.group);

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

  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focusTitle.current || !content.current) return;
    focusTitle.current = false;
    const find = (selector: string) => content.current?.querySelector<HTMLElement>(selector);
    const title = find('.ac-account-title');
    title?.focus();
    // On a narrow container the page may be hidden behind the list.
    if (activeElement() !== title) find('[aria-current]')?.focus();
  });

  if (failure) {
    const retry = () => {
      focusTitle.current = true;
      void account.refetch();
    };
    return <AccountFailure problem={failure.problem} busy={failure.busy} onRetry={retry} />;
  }
  if (!group) return <EmptyState title={t('empty')} />;
  const hasEnded = linked?.status === 'done' && hasSuccessPage(linked.name);
  if (hasEnded && (linked.showSuccess || allowedRedirect(linked.redirect, redirectOrigins))) {
    const done = { task: linked, headingLevel, redirectOrigins };
    return <LinkedTaskDone {...done} />;
  }
  const said = isThirdParty ? thirdPartyLocks : noLocks;

  const isStacked = layout === 'stacked';
  const isSingle = isStacked || groups.length === 1;
  const pages = isStacked ? groups : [group];
  return (
    <div {...part('account', { view: route.view, single: isSingle, layout })} ref={content}>
      <AccountNotices />
      <LinkedTaskNotice redirectOrigins={redirectOrigins} />
      {isSingle ? null : (
        <AccountNavigation
          ref={route.navigation}
          groups={groups}
          current={group.id}
          onChoose={route.choose}
          onIntent={preload}
          label={t('navigation')}
        />
      )}
      <SaidLocksProvider value={said}>
        {pages.map((page, index) => (
          <AccountPage
            key={page.id}
            onTitle={(title) => titles.onTitle(groupTitle(page.id), title)}
            group={page}
            headingLevel={headingLevel}
            onBack={isSingle ? undefined : route.back}
            hasClock={index === 0}
          >
            {shown
              .filter((section) => groupIdOf(section) === page.id)
              .map((section) => (
                <AccountSection key={section.id} section={section} onTitle={titles.onTitle} />
              ))}
            {/* Where access tokens would be. */}
            {page.id === 'access' ? <BackendHint /> : null}
          </AccountPage>
        ))}
      </SaidLocksProvider>
      {footer ? <AccountFooter /> : null}
    </div>
  );
};
