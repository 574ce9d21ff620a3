'use client';
import { useEffect, useRef } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { allowedRedirect } from '../core/link-parameters.ts';
import type { LinkedTask } from '../core/task-link.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { loadPage } from '../lib/load-page.ts';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { CheckCircleIcon } from '../primitives/icons/check-circle-icon.tsx';
import { usePart } from '../theme/use-part.ts';
import { accountCenterMessages } from './account-center.messages.ts';
import type { LinkedTaskNoticeProps } from './linked-task-notice.tsx';

/** Props of `LinkedTaskDone`. */
export type LinkedTaskDoneProps = LinkedTaskNoticeProps & {
  readonly task: LinkedTask;
  readonly headingLevel: HeadingLevel;
};

/** The page at the end of a task that a link led to: done, and the way back, which waits for a press. */
export const LinkedTaskDone = ({ task, headingLevel, redirectOrigins }: LinkedTaskDoneProps) => {
  const t = useMessages(accountCenterMessages);
  const part = usePart();
  const { link } = useAccountCore();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const back = allowedRedirect(task.redirect, redirectOrigins);
  const place = back ? <bdi key="place">{back.host}</bdi> : null;
  return (
    <EmptyState
      {...part('account-done')}
      icon={<CheckCircleIcon />}
      title={
        <Heading level={headingLevel} ref={title} tabIndex={-1} {...part('account-title')}>
          {t('linkDone')}
        </Heading>
      }
      description={back ? t.rich('linkDoneHint', { place }) : undefined}
      action={
        <>
          {back ? (
            <Button variant="primary" onClick={() => loadPage(back.href)}>
              {t.rich('continueTo', { place })}
            </Button>
          ) : null}
          <Button variant={back ? 'ghost' : 'primary'} onClick={link.forget}>
            {t('navigation')}
          </Button>
        </>
      }
    />
  );
};
