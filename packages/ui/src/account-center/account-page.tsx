'use client';
import { type ReactNode, useCallback } from 'react';
import { useMessages } from '../i18n/use-messages.tsx';
import { useLatest } from '../lib/use-latest.ts';
import { Button } from '../primitives/button.tsx';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { HeadingLevelProvider } from '../primitives/heading-level.ts';
import { ArrowLeftIcon } from '../primitives/icons/arrow-left-icon.tsx';
import { StepUpChip } from '../step-up/step-up-chip.tsx';
import { usePart } from '../theme/use-part.ts';
import { accountCenterMessages } from './account-center.messages.ts';
import type { ShownGroup } from './account-navigation.tsx';

/** Props of `AccountPage`. */
export type AccountPageProps = {
  readonly group: ShownGroup;
  readonly headingLevel: HeadingLevel;
  /** Back to the list of groups, on a narrow container; absent when there is one group alone. */
  readonly onBack: (() => void) | undefined;
  /** Whether the clock of the verification stands here. */
  readonly hasClock: boolean;
  /** Told of the title, which can take the focus, as it comes and goes. */
  readonly onTitle: (title: HTMLElement | null) => void;
  /** The sections of the group. */
  readonly children: ReactNode;
};

const below = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 6) as HeadingLevel;

/** The page of one group: the way back, its title, its sections. */
export const AccountPage = (props: AccountPageProps) => {
  const { group, headingLevel, onBack, hasClock, onTitle, children } = props;
  const t = useMessages(accountCenterMessages);
  const part = usePart();
  const latest = useLatest(onTitle);
  const titleRef = useCallback((title: HTMLElement | null) => latest.current(title), [latest]);
  return (
    <div {...part('account-content')}>
      {onBack ? (
        <div {...part('account-back')}>
          <Button variant="ghost" size="sm" icon={<ArrowLeftIcon size={16} />} onClick={onBack}>
            {t('back')}
          </Button>
        </div>
      ) : null}
      <div {...part('account-header')}>
        <div {...part('account-heading')}>
          <Heading level={headingLevel} ref={titleRef} tabIndex={-1} {...part('account-title')}>
            {group.title}
          </Heading>
          {group.hint ? <p {...part('account-hint')}>{group.hint}</p> : null}
        </div>
        {hasClock ? <StepUpChip /> : null}
      </div>
      <div {...part('account-sections')}>
        <HeadingLevelProvider value={below(headingLevel)}>{children}</HeadingLevelProvider>
      </div>
    </div>
  );
};
