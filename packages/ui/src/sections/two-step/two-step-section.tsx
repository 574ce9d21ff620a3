'use client';
import { offerBy } from '../../data/offer-by.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { useOpenTask } from '../../data/use-open-task.ts';
import { useTasks } from '../../data/use-tasks.ts';
import { CardFrame } from '../../frame/card-frame.tsx';
import { useAsking } from '../../frame/use-asking.ts';
import { useReport } from '../../frame/use-report.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { mayHaveBackupCodes } from './second-step.ts';
import { twoStepMessages } from './two-step.messages.ts';
import { TwoStepView } from './two-step.view.tsx';
import { useTwoStep } from './use-two-step.ts';

/** Two-step verification: whether a second step is asked for, and what there is to be asked for. */
export const TwoStepSection = () => {
  const t = useMessages(twoStepMessages);
  const state = useTwoStep();
  const { turnOn, turnOff } = state;
  const report = useReport();
  const lockText = useLockText();
  const setUpTotp = useOpenTask('authenticator.set-up');
  const addPasskey = useOpenTask('passkey.add');
  const addEmail = useOpenTask('email.add');
  const addPhone = useOpenTask('phone.add');
  const generateCodes = useOpenTask('backup-codes.generate');

  const offer = (turn: 'on' | 'off') =>
    offerBy(state, ({ lock, twoStep }) => {
      if (lock) return lock;
      if (twoStep?.canTurn === turn) return 'free';
      if (!twoStep || twoStep.required || twoStep.status === 'off') return 'not_offered';
      return 'already_there';
    });
  const turn = async (action: typeof turnOn, done: string) => {
    const result = await action.run();
    report.show(result, done);
    return result;
  };
  const start = async () => {
    report.clear();
    tell(await turn(turnOn, t('turnedOn')));
  };
  const tell = useTasks({ 'two-step.turn-on': offer('on') }, () => void start());
  const turningOff = useAsking({ 'two-step.turn-off': offer('off') }, report.clear);

  return (
    <CardFrame state={state} field="mfa" title={t('title')} skeleton={{ rows: 2, action: false }}>
      {({ twoStep, lock }) => {
        const { status, required = false, steps = [], canTurn } = twoStep ?? {};
        return (
          <TwoStepView
            status={status}
            required={required}
            steps={steps}
            canTurn={canTurn}
            onSetUp={{
              Totp: setUpTotp,
              WebAuthn: addPasskey,
              EmailVerificationCode: addEmail,
              PhoneVerificationCode: addPhone,
              BackupCode: mayHaveBackupCodes(steps) ? generateCodes : undefined,
            }}
            lock={lockText(lock)}
            notice={report.notice}
            busy={turnOn.busy || turnOff.busy}
            onTurnOn={() => void start()}
            {...turningOff.question}
            onTurnOff={() => void turningOff.act(() => turn(turnOff, t('turnedOff')))}
          />
        );
      }}
    </CardFrame>
  );
};
