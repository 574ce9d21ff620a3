'use client';
import { useEffect, useRef, useState } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { useAccount } from '../data/use-account.ts';
import { useVisibleFields } from '../data/use-visible-fields.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { ArrowLeftIcon } from '../primitives/icons/index.ts';
import type { SectionEntry, SectionGroup } from '../sections/index.ts';
import { StepUpChip } from '../step-up/step-up-chip.tsx';
import { usePart } from '../theme/use-part.ts';
import { accountCenterMessages } from './account-center.messages.ts';
import { AccountFailure } from './account-failure.tsx';
import { AccountNavigation } from './account-navigation.tsx';
import { AccountNotices } from './account-notices.tsx';

/** Props of `AccountPages`. */
export type AccountPagesProps = {
  readonly sections: readonly SectionEntry[];
  /** Level of a group's title. */
  readonly headingLevel: HeadingLevel;
};

const groupsOf = (sections: readonly SectionEntry[]): SectionGroup[] => [
  ...new Set(sections.map(({ group }) => group)),
];

/** Navigation and sections: side by side on a wide container, list and page on a narrow one. */
export const AccountPages = ({ sections, headingLevel }: AccountPagesProps) => {
  const t = useMessages(accountCenterMessages);
  const part = usePart();
  const { tasks } = useAccountCore();
  const account = useAccount();
  const isVisible = useVisibleFields();
  const [chosen, setChosen] = useState<SectionGroup>();
  const heading = useRef<HTMLHeadingElement>(null);

  const shown = isVisible ? sections.filter(({ field }) => isVisible(field)) : sections;
  const groups = groupsOf(shown);
  const group = chosen !== undefined && groups.includes(chosen) ? chosen : groups[0];

  useEffect(
    () =>
      tasks.navigate({
        has: (id) => shown.some((section) => section.id === id),
        show: (id) => setChosen(shown.find((section) => section.id === id)?.group),
      }),
    [tasks, shown],
  );

  if (account.status === 'error') {
    return <AccountFailure problem={account.problem} onRetry={() => void account.reload()} />;
  }
  if (!group) return <EmptyState title={t('empty')} />;

  const choose = (next: SectionGroup) => {
    setChosen(next);
    // The title takes the focus, so that a screen reader reads where the user has come to.
    requestAnimationFrame(() => heading.current?.focus());
  };
  const single = groups.length === 1;

  return (
    <div {...part('account', { page: chosen ? 'group' : 'list', single })}>
      <AccountNotices />
      {single ? null : (
        <AccountNavigation
          groups={groups}
          current={group}
          onChoose={choose}
          label={t('navigation')}
        />
      )}
      <div {...part('account-content')}>
        {single ? null : (
          <div {...part('account-back')}>
            <Button
              variant="ghost"
              size="sm"
              icon={<ArrowLeftIcon size={16} />}
              onClick={() => setChosen(undefined)}
            >
              {t('back')}
            </Button>
          </div>
        )}
        <header {...part('account-header')}>
          <div>
            <Heading level={headingLevel} ref={heading} tabIndex={-1} {...part('account-title')}>
              {t(group)}
            </Heading>
            <p {...part('account-hint')}>{t(`${group}Hint`)}</p>
          </div>
          <StepUpChip />
        </header>
        <div {...part('account-sections')} key={group}>
          {shown
            .filter((section) => section.group === group)
            .map(({ id, Component }) => (
              <Component key={id} />
            ))}
        </div>
      </div>
    </div>
  );
};
