'use client';
import { useMessages } from '../../i18n/use-messages.tsx';
import { readablePhone } from '../../lib/readable-phone.ts';
import { CheckIcon } from '../../primitives/icons/check-icon.tsx';
import { LinkButton } from '../../primitives/link-button.tsx';
import { usePart } from '../../theme/use-part.ts';
import type { SecondStep } from './second-step.ts';
import { twoStepMessages } from './two-step.messages.ts';

/** Props of `TwoStepItem`. */
export type TwoStepItemProps = {
  readonly step: SecondStep;
  /** Opens where it is set up; absent when nothing can. */
  readonly onSetUp: (() => void) | undefined;
};

const looks = {
  Totp: { label: 'totp', setUp: 'setUpTotp' },
  WebAuthn: { label: 'passkeys', setUp: 'addPasskey' },
  EmailVerificationCode: { label: 'email', setUp: 'addAddress' },
  PhoneVerificationCode: { label: 'phone', setUp: 'addAddress' },
  BackupCode: { label: 'backupCodes', setUp: 'generateCodes' },
  Other: { label: 'other', setUp: 'setUpTotp' },
} as const satisfies Record<SecondStep['type'], unknown>;

/** What there is of a step, in words; `undefined` when there is nothing. */
const useStepText = (): ((step: SecondStep) => string | undefined) => {
  const t = useMessages(twoStepMessages);
  return (step) => {
    switch (step.type) {
      case 'Totp':
        return step.isSetUp ? t('isSetUp') : undefined;
      case 'WebAuthn':
        return step.count > 0 ? t('passkeyCount', { count: step.count }) : undefined;
      case 'Other':
        return t('isSetUp');
      case 'BackupCode':
        if (step.remaining === null) return undefined;
        return step.remaining === 0 ? t('noCodesLeft') : t('codesLeft', { count: step.remaining });
      case 'EmailVerificationCode':
        return step.address === undefined ? t('hiddenAddress') : (step.address ?? undefined);
      default:
        if (step.address === undefined) return t('hiddenAddress');
        return step.address === null ? undefined : readablePhone(step.address);
    }
  };
};

/** One kind of second step: ticked when there is one, else with the way to it. */
export const TwoStepItem = ({ step, onSetUp }: TwoStepItemProps) => {
  const t = useMessages(twoStepMessages);
  const part = usePart();
  const value = useStepText()(step);
  const { label, setUp } = looks[step.type];
  const isSet = value !== undefined;
  return (
    <li {...part('two-step-item', { set: isSet })}>
      <span {...part('two-step-mark')}>{isSet ? <CheckIcon size={16} /> : null}</span>
      <span {...part('two-step-label')}>{t(label)}</span>
      <span {...part('two-step-value')}>{isSet ? <bdi>{value}</bdi> : t('notSetUp')}</span>
      {isSet || !onSetUp ? null : (
        <LinkButton aria-label={`${t(setUp)}: ${t(label)}`} onClick={onSetUp}>
          {t(setUp)}
        </LinkButton>
      )}
    </li>
  );
};
