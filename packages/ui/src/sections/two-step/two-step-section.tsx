'use client';
import { useLockText } from '../../data/use-lock-text.ts';
import { useOpenTask } from '../../data/use-open-task.ts';
import { CardFrame } from '../../frame/card-frame.tsx';
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
  const addPasskey = useOpenTask('passkeys.add');
  const addEmail = useOpenTask('email.change');
  const addPhone = useOpenTask('phone.change');
  const generateCodes = useOpenTask('backup-codes.generate');

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
            onTurnOn={async () => report.show(await turnOn.run(), t('turnedOn'))}
            onTurnOff={async () => report.show(await turnOff.run(), t('turnedOff'))}
          />
        );
      }}
    </CardFrame>
  );
};
