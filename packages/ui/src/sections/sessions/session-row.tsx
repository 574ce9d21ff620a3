'use client';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useDeviceText } from '../../i18n/use-device-text.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { usePlaceText } from '../../i18n/use-place-text.ts';
import { Badge } from '../../primitives/badge.tsx';
import { Button } from '../../primitives/button.tsx';
import { preloadConfirm } from '../../primitives/confirm.tsx';
import { DeviceFacts } from '../../primitives/device-facts.tsx';
import { DeviceIcon } from '../../primitives/device-icon.tsx';
import { Row } from '../../primitives/row.tsx';
import type { AccountSession } from './account-session.ts';
import { sessionsMessages } from './sessions.messages.ts';

/** Props of `SessionRow`. */
export type SessionRowProps = {
  readonly session: AccountSession;
  /** What no other device in the list is called. */
  readonly name: string;
  /** It is being signed out, or waits for its turn. */
  readonly busy: boolean;
  /** Absent when no session can be ended. */
  readonly onSignOut: (() => void) | undefined;
};

/** One device: what it is, where, since when, and the way to sign it out. */
export const SessionRow = ({ session, name, busy, onSignOut }: SessionRowProps) => {
  const t = useMessages(sessionsMessages);
  const deviceText = useDeviceText();
  const placeText = usePlaceText();
  const { device, ip, since, isCurrent } = session;
  const time = since && t.rich('since', { time: <RelativeTime key="time" at={since} /> });
  return (
    <Row
      icon={<DeviceIcon kind={device.kind} />}
      label={<span title={device.agent}>{deviceText(device)}</span>}
      badge={isCurrent ? <Badge tone="success">{t('current')}</Badge> : undefined}
      hint={<DeviceFacts device={device} facts={[placeText(session), ip, time]} />}
      actions={
        onSignOut ? (
          <Button
            size="sm"
            aria-label={t('signOutDevice', { device: name })}
            busy={busy}
            onClick={onSignOut}
            onPointerEnter={preloadConfirm}
            onFocus={preloadConfirm}
          >
            {t('signOut')}
          </Button>
        ) : undefined
      }
    />
  );
};
