'use client';
import { useEffect, useState } from 'react';
import { availabilityOf } from '../../data/availability-of.ts';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { GatedCard } from '../../frame/gated-card.tsx';
import { useConfirmation } from '../../frame/use-confirmation.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useDeviceText } from '../../i18n/use-device-text.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { useToast } from '../../primitives/use-toast.ts';
import { useStepUp } from '../../step-up/use-step-up.ts';
import type { AccountSession } from './account-session.ts';
import { sessionsMessages } from './sessions.messages.ts';
import { SessionsView } from './sessions.view.tsx';
import { useSessions } from './use-sessions.ts';

const none: readonly AccountSession[] = [];

/** Devices and sessions: see where the account is signed in, sign out one, all others, or this one. */
export const SessionsSection = () => {
  const t = useMessages(sessionsMessages);
  const state = useSessions();
  const { signOut, signOutHere } = state;
  const report = useFeedback();
  const toast = useToast();
  const lockText = useLockText();
  const deviceText = useDeviceText();
  const [remaining, setRemaining] = useState(none);
  const [isRunning, setRunning] = useState(false);
  const isLocked = state.status === 'locked';
  const { verify } = useStepUp();
  const { props, confirm, end } = useConfirmation(
    {
      'sessions.sign-out-others': isLocked
        ? 'free'
        : availabilityOf(
            state,
            ({ lock, others: rest }) => lock ?? (rest.length > 0 ? 'free' : 'not_there'),
          ),
    },
    () => {
      report.clear();
      if (isLocked) void unlock();
    },
  );
  // A task that finds the section locked asks for verification first; the question shows when the list is there.
  const unlock = async () => {
    const result = await verify('sessions.list');
    if (result.status !== 'done') end(result);
  };
  const isVain =
    props.isConfirming && state.status === 'ready' && state.others.length === 0 && !isRunning;
  useEffect(() => {
    if (isVain) end({ status: 'unavailable', reason: 'not_there' });
  }, [isVain, end]);

  const signOutOne = async (session: AccountSession) => {
    setRemaining(none);
    report.clear();
    const done = t('done', { device: deviceText(session.device) });
    if (session.isCurrent) {
      const result = await signOutHere.run(session);
      // When it is done, the host shows what comes after.
      if (result.status !== 'done') report.show(result, done);
    } else {
      report.show(await signOut.run([session]), done);
    }
  };

  const signOutAll = async (sessions: readonly AccountSession[]): Promise<ActionResult> => {
    setRemaining(none);
    report.clear();
    setRunning(true);
    const result = await signOut.run(sessions);
    setRunning(false);
    const { remaining: left, problem } =
      result.status === 'done' ? result.data : { remaining: sessions, problem: undefined };
    if (result.status === 'done' && left.length > 0 && !problem) {
      toast({ message: t('stopped', { count: left.length }) });
      return { status: 'cancelled' };
    }
    const ended: ActionResult<unknown> = problem ? { status: 'failed', problem } : result;
    report.show(ended, t('othersDone'));
    if (ended.status === 'failed') setRemaining(left);
    return ended.status === 'done' ? { status: 'done', data: undefined } : ended;
  };

  return (
    <GatedCard
      state={state}
      field="session"
      title={t('title')}
      description={t('description')}
      why={t('gate')}
      purpose="sessions.list"
      skeleton={{ icon: true, hint: true, rows: 3 }}
    >
      {({ sessions, others, lock }) => (
        <SessionsView
          sessions={sessions}
          others={others}
          lock={lockText(lock)}
          notice={report.notice}
          remaining={
            lock ? none : remaining.filter(({ id }) => sessions.some((each) => each.id === id))
          }
          pending={signOutHere.isPending ? sessions.map(({ id }) => id) : signOut.pending}
          progress={isRunning ? signOut.progress : undefined}
          isConfirmingOthers={props.isConfirming}
          onConfirmingOthersChange={props.onConfirmingChange}
          onSignOut={(session) => void signOutOne(session)}
          onSignOutOthers={() => void confirm(() => signOutAll(others))}
          onStop={signOut.stop}
          onRetry={() => void signOutAll(remaining)}
        />
      )}
    </GatedCard>
  );
};
