'use client';
import { useState } from 'react';
import { useDateText } from '../../i18n/use-date-text.ts';
import { useDeviceText } from '../../i18n/use-device-text.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { usePlaceText } from '../../i18n/use-place-text.ts';
import { tellApart } from '../../lib/tell-apart.ts';
import { Button } from '../../primitives/button.tsx';
import { Card } from '../../primitives/card.tsx';
import { Confirm, preloadConfirm } from '../../primitives/confirm.tsx';
import { EmptyState } from '../../primitives/empty-state.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { MonitorIcon } from '../../primitives/icons/monitor-icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { RowList } from '../../primitives/row-list.tsx';
import type { AccountSession } from './account-session.ts';
import { SessionRow } from './session-row.tsx';
import { sessionsMessages } from './sessions.messages.ts';
import { SignOutProgress } from './sign-out-progress.tsx';

/** Props of `SessionsView`. Pure: everything comes in, everything goes out. */
export type SessionsViewProps = {
  /** This device first. */
  readonly sessions: readonly AccountSession[];
  /** Those that "all others" means; none when no one knows which one is this device. */
  readonly others: readonly AccountSession[];
  /** Why nothing can be ended, in words. */
  readonly lock: string | undefined;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  /** The devices that a run over all others has left signed in. */
  readonly remaining: readonly AccountSession[];
  /** The ids of those that are being signed out. */
  readonly pending: readonly string[];
  /** The run over all others, while there is one. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** Whether the question about all others is open: it can be asked from elsewhere on the page. */
  readonly isConfirmingOthers: boolean;
  readonly onConfirmingOthersChange: (open: boolean) => void;
  readonly onSignOut: (session: AccountSession) => void;
  readonly onSignOutOthers: () => void;
  readonly onStop: () => void;
  /** Tries again with those that remain. */
  readonly onRetry: () => void;
};

/** The devices in rows, and a way to sign out all others. */
export const SessionsView = (props: SessionsViewProps) => {
  const { sessions, others, lock, notice, remaining, pending, progress } = props;
  const t = useMessages(sessionsMessages);
  const deviceText = useDeviceText();
  const placeText = usePlaceText();
  const dateText = useDateText();
  const [asked, setAsked] = useState<AccountSession>();
  const [device, setDevice] = useState('');
  const [asking, setAsking] = useState(false);
  const isHere = asked?.isCurrent === true;
  const names = tellApart(
    sessions.map((session) => ({
      name: deviceText(session.device),
      facts: [placeText(session), session.ip, session.since && dateText(session.since)].map(
        (fact) => fact || undefined,
      ),
    })),
  );
  const isUnsure = others.length === 0;

  const footer = progress ? (
    <SignOutProgress progress={progress} onStop={props.onStop} />
  ) : others.length > 0 && lock === undefined ? (
    <Button
      onClick={() => props.onConfirmingOthersChange(true)}
      data-task="sessions.sign-out-others"
      onPointerEnter={preloadConfirm}
      onFocus={preloadConfirm}
      busy={pending.length > 0}
    >
      {t('signOutOthers')}
    </Button>
  ) : undefined;

  return (
    <Card title={t('title')} description={t('description')} footer={footer}>
      {notice || remaining.length > 0 ? (
        <Notice
          tone="danger"
          actions={
            remaining.length > 0 ? (
              <Button size="sm" onClick={props.onRetry} busy={pending.length > 0}>
                {t('retry')}
              </Button>
            ) : undefined
          }
        >
          {notice}{' '}
          {remaining.length > 0
            ? t('remain', {
                count: remaining.length,
                devices: remaining.map((session) => deviceText(session.device)).join(', '),
              })
            : null}
        </Notice>
      ) : null}
      {sessions.length === 0 ? (
        <EmptyState icon={<MonitorIcon />} title={t('empty')} description={t('emptyHint')} />
      ) : (
        <RowList label={t('list')}>
          {sessions.map((session, index) => (
            <SessionRow
              key={session.id}
              session={session}
              name={names[index] ?? ''}
              busy={pending.includes(session.id)}
              onSignOut={
                lock === undefined
                  ? () => {
                      setAsked(session);
                      setDevice(names[index] ?? '');
                      setAsking(true);
                    }
                  : undefined
              }
            />
          ))}
        </RowList>
      )}
      {lock ? <Hint>{lock}</Hint> : null}
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={isHere ? t('hereTitle') : t('signOutTitle', { device })}
        description={
          isHere ? t('hereBody') : `${t('signOutBody')}${isUnsure ? ` ${t('signOutUnsure')}` : ''}`
        }
        confirmLabel={t('signOut')}
        cancelLabel={t('cancel')}
        onConfirm={() => {
          // Closed first: if the server wants a verification, its dialog opens over the row, not over this one.
          setAsking(false);
          if (asked) props.onSignOut(asked);
        }}
      />
      <Confirm
        open={props.isConfirmingOthers}
        onOpenChange={props.onConfirmingOthersChange}
        title={t('othersTitle')}
        description={t('othersBody', { count: others.length })}
        confirmLabel={t('signOutOthers')}
        cancelLabel={t('cancel')}
        onConfirm={() => {
          props.onSignOutOthers();
          props.onConfirmingOthersChange(false);
        }}
      />
    </Card>
  );
};
