'use client';
import { type FlowId, parseFlow } from '../core/flows/flow-names.ts';
import { allowedRedirect } from '../core/link-parameters.ts';
import { useLinkedTask } from '../data/use-linked-task.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { ArrowLeftIcon } from '../primitives/icons/arrow-left-icon.tsx';
import { LinkButton } from '../primitives/link-button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { usePart } from '../theme/use-part.ts';
import { accountCenterMessages } from './account-center.messages.ts';

/** Props of `LinkedTaskNotice`. */
export type LinkedTaskNoticeProps = {
  /** The origins that a link may send users back to. */
  readonly redirectOrigins: readonly string[];
};

/** These end with something that the user has to take along: their page stays. */
const keepsPage: readonly (FlowId | undefined)[] = ['backup-codes.generate', 'token.create'];

/** Whether the end of the task that a link led to has a page of its own. */
export const hasSuccessPage = (name: string): boolean => !keepsPage.includes(parseFlow(name)?.id);

/** The way back for a user who came by a link for one task. It is a link: the page is left by a press alone. */
export const LinkedTaskNotice = ({ redirectOrigins }: LinkedTaskNoticeProps) => {
  const t = useMessages(accountCenterMessages);
  const part = usePart();
  const task = useLinkedTask();
  const back = allowedRedirect(task?.redirect, redirectOrigins);
  if (!task || (!back && task.status === 'open')) return null;
  const link = back ? (
    <LinkButton href={back.href} className="ac-account-back-link">
      <ArrowLeftIcon size={16} />
      <span>{t.rich('backTo', { place: <bdi key="place">{back.host}</bdi> })}</span>
    </LinkButton>
  ) : null;
  if (task.status === 'open') return <div {...part('account-way-back')}>{link}</div>;
  const isDone = task.status === 'done';
  return (
    <div {...part('account-notices')}>
      <Notice tone={isDone ? 'success' : 'info'} actions={link}>
        {t(isDone ? 'linkDone' : 'linkUnavailable')}
      </Notice>
    </div>
  );
};
