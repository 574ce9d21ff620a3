'use client';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { readablePhone } from '../../lib/readable-phone.ts';
import { Badge } from '../../primitives/badge.tsx';
import { Button } from '../../primitives/button.tsx';
import { Card } from '../../primitives/card.tsx';
import { Confirm, preloadConfirm } from '../../primitives/confirm.tsx';
import { Hint } from '../../primitives/hint.tsx';
import {
  AuthenticatorIcon,
  BackupCodesIcon,
  MailIcon,
  MobileIcon,
  PasskeyIcon,
  ShieldIcon,
} from '../../primitives/icons/index.ts';
import { Notice } from '../../primitives/notice.tsx';
import { Row } from '../../primitives/row.tsx';
import { RowList } from '../../primitives/row-list.tsx';
import type { SecondStep } from './second-step.ts';
import { twoStepMessages } from './two-step.messages.ts';

/** Props of `TwoStepView`. Pure: everything comes in, everything goes out. */
export type TwoStepViewProps = {
  /** `undefined` when this app may not see it. */
  readonly status: 'off' | 'on' | 'incomplete' | undefined;
  /** The tenant asks everybody. */
  readonly required: boolean;
  /** What the tenant offers, and what there is of it. */
  readonly steps: readonly SecondStep[];
  /** Opens where a kind is set up; absent when nothing can. */
  readonly onSetUp: Readonly<Partial<Record<SecondStep['type'], (() => void) | undefined>>>;
  readonly canTurn: 'on' | 'off' | undefined;
  /** Why nothing can be changed, in words. */
  readonly lock: string | undefined;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  readonly busy: boolean;
  readonly onTurnOn: () => void;
  readonly onTurnOff: () => void;
};

const looks = {
  Totp: { icon: <AuthenticatorIcon />, label: 'totp', setUp: 'setUpTotp' },
  WebAuthn: { icon: <PasskeyIcon />, label: 'passkeys', setUp: 'addPasskey' },
  EmailVerificationCode: { icon: <MailIcon />, label: 'email', setUp: 'addAddress' },
  PhoneVerificationCode: { icon: <MobileIcon />, label: 'phone', setUp: 'addAddress' },
  BackupCode: { icon: <BackupCodesIcon />, label: 'backupCodes', setUp: 'generateCodes' },
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
      case 'BackupCode':
        return step.remaining === null ? undefined : t('codesLeft', { count: step.remaining });
      case 'EmailVerificationCode':
        return step.address === undefined ? t('hiddenAddress') : (step.address ?? undefined);
      default:
        if (step.address === undefined) return t('hiddenAddress');
        return step.address === null ? undefined : readablePhone(step.address);
    }
  };
};

/** Whether a second step is asked for, what there is and what is missing, and a way to turn it on and off. */
export const TwoStepView = (props: TwoStepViewProps) => {
  const { status, required, steps, canTurn, lock, busy } = props;
  const t = useMessages(twoStepMessages);
  const stepText = useStepText();
  const [asking, setAsking] = useState(false);
  const isLocked = lock !== undefined;
  const isOffered = steps.length > 0;

  const badge = (): ReactNode => {
    if (status === undefined || !isOffered) return null;
    if (status === 'incomplete') {
      return <Badge tone="warning">{t(required ? 'badgeRequired' : 'badgeOn')}</Badge>;
    }
    if (required) return <Badge tone="success">{t('badgeRequired')}</Badge>;
    return status === 'on' ? (
      <Badge tone="success">{t('badgeOn')}</Badge>
    ) : (
      <Badge>{t('badgeOff')}</Badge>
    );
  };
  const sentence = (): string => {
    if (status === undefined) return t('hidden');
    if (!isOffered) return t('none');
    if (required) return t('required');
    if (status === 'off') return t(canTurn ? 'off' : 'offEmpty');
    return t('on');
  };
  const action =
    isLocked || !canTurn ? null : canTurn === 'on' ? (
      <Button size="sm" variant="primary" busy={busy} onClick={props.onTurnOn}>
        {t('turnOn')}
      </Button>
    ) : (
      <Button
        size="sm"
        busy={busy}
        onPointerEnter={preloadConfirm}
        onFocus={preloadConfirm}
        onClick={() => setAsking(true)}
      >
        {t('turnOff')}
      </Button>
    );

  return (
    <>
      <Card
        title={t('title')}
        icon={<ShieldIcon />}
        badge={badge()}
        description={sentence()}
        actions={action}
      >
        {props.notice ? <Notice tone="danger">{props.notice}</Notice> : null}
        {status === 'incomplete' && !isLocked ? (
          <Notice tone="warning" live="off">
            {t(required ? 'incompleteRequired' : 'incomplete')}
          </Notice>
        ) : null}
        {isLocked ? <Hint>{lock}</Hint> : null}
        {isOffered ? (
          <RowList label={t('list')}>
            {steps.map((step) => {
              const { icon, label, setUp } = looks[step.type];
              const value = stepText(step);
              const onSetUp =
                value === undefined && !isLocked ? props.onSetUp[step.type] : undefined;
              return (
                <Row
                  key={step.type}
                  icon={icon}
                  label={t(label)}
                  value={value === undefined ? t('notSetUp') : <bdi>{value}</bdi>}
                  muted={value === undefined}
                  actions={
                    onSetUp ? (
                      <Button size="sm" aria-label={`${t(setUp)}: ${t(label)}`} onClick={onSetUp}>
                        {t(setUp)}
                      </Button>
                    ) : undefined
                  }
                />
              );
            })}
          </RowList>
        ) : null}
      </Card>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('turnOffTitle')}
        description={t('turnOffBody')}
        confirmLabel={t('turnOff')}
        cancelLabel={t('cancel')}
        onConfirm={() => {
          // Closed first: if the server wants a verification, its dialog opens over the card, not over this one.
          setAsking(false);
          props.onTurnOff();
        }}
      />
    </>
  );
};
