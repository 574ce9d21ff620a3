'use client';
import { availabilityOf } from '../../data/availability-of.ts';
import { useAccountFlow } from '../../data/use-account-flow.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { useRegisterFlows } from '../../data/use-register-flows.ts';
import { CardFrame } from '../../frame/card-frame.tsx';
import { useConfirmation } from '../../frame/use-confirmation.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
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
  const report = useFeedback();
  const lockText = useLockText();
  const setUpTotp = useAccountFlow('authenticator.set-up');
  const addPasskey = useAccountFlow('passkey.add');
  const addEmail = useAccountFlow('email.add');
  const addPhone = useAccountFlow('phone.add');
  const generateCodes = useAccountFlow('backup-codes.generate');

  const offer = (turn: 'on' | 'off') =>
    availabilityOf(state, ({ lock, twoStep }) => {
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
  const tell = useRegisterFlows({ 'two-step.turn-on': offer('on') }, () => void start());
  const turningOff = useConfirmation({ 'two-step.turn-off': offer('off') }, report.clear);

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
            busy={turnOn.isPending || turnOff.isPending}
            onTurnOn={() => void start()}
            {...turningOff.props}
            onTurnOff={() => void turningOff.confirm(() => turn(turnOff, t('turnedOff')))}
          />
        );
      }}
    </CardFrame>
  );
};
