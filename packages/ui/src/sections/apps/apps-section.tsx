'use client';
import { useState } from 'react';
import { useLockText } from '../../data/use-lock-text.ts';
import { GatedCard } from '../../frame/gated-card.tsx';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { appsMessages } from './apps.messages.ts';
import type { ListedApps } from './apps.queries.ts';
import { AppsView } from './apps.view.tsx';
import type { AuthorizedApp } from './authorized-app.ts';
import { useAuthorizedApps } from './use-authorized-apps.ts';

/** Props of `AppsSection`. */
export type AppsSectionProps = {
  /** Whose applications are listed; those of other vendors alone when absent. */
  readonly listed?: ListedApps | undefined;
};

/** Connected applications: see them and what they may do, and take their access away. */
export const AppsSection = ({ listed }: AppsSectionProps) => {
  const t = useMessages(appsMessages);
  const state = useAuthorizedApps(listed);
  const { revoke } = state;
  const report = useFeedback();
  const lockText = useLockText();
  const [partly, setPartly] = useState<string>();

  const remove = async ({ name: app, grants }: AuthorizedApp) => {
    setPartly(undefined);
    report.clear();
    const result = await revoke.run(grants);
    const problem = result.status === 'done' ? result.data.problem : undefined;
    const isOver = result.status !== 'done' || result.data.remaining.length === 0;
    if (!isOver) setPartly(t('partly', { app }));
    if (isOver) report.show(result, t('removed', { app }));
    else if (problem) report.show({ status: 'failed', problem }, '');
  };
  const notice = [report.notice, partly].filter(Boolean).join(' ') || undefined;

  return (
    <GatedCard
      state={state}
      field="session"
      title={t('title')}
      description={t('description')}
      why={t('gate')}
      purpose="grants.list"
      skeleton={{ icon: true, hint: true, rows: 2 }}
    >
      {({ apps, lock }) => (
        <AppsView
          apps={apps}
          lock={lockText(lock)}
          notice={notice}
          pending={revoke.pending}
          onRemove={(app) => void remove(app)}
        />
      )}
    </GatedCard>
  );
};
