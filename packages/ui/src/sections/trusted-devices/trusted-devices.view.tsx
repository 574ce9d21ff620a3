'use client';
import { useState } from 'react';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useDateText } from '../../i18n/use-date-text.ts';
import { useDeviceText } from '../../i18n/use-device-text.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { usePlaceText } from '../../i18n/use-place-text.ts';
import { tellApart } from '../../lib/tell-apart.ts';
import { Badge } from '../../primitives/badge.tsx';
import { Button } from '../../primitives/button.tsx';
import { Card } from '../../primitives/card.tsx';
import { Confirm, preloadConfirm } from '../../primitives/confirm.tsx';
import { DeviceFacts } from '../../primitives/device-facts.tsx';
import { DeviceIcon } from '../../primitives/device-icon.tsx';
import { EmptyState } from '../../primitives/empty-state.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { TrustedDeviceIcon } from '../../primitives/icons/trusted-device-icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { Row } from '../../primitives/row.tsx';
import { RowList } from '../../primitives/row-list.tsx';
import type { ShownDevice } from './shown-device.ts';
import { trustedDevicesMessages } from './trusted-devices.messages.ts';

/** Props of `TrustedDevicesView`. Pure: everything comes in, everything goes out. */
export type TrustedDevicesViewProps = {
  readonly devices: readonly ShownDevice[];
  /** How many there are in all. */
  readonly total: number;
  /** For how many days a device is trusted, where that is known. */
  readonly days?: number | undefined;
  /** Why none can be removed, in words. */
  readonly lock: string | undefined;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  /** The ids of those that are being removed. */
  readonly pending: readonly string[];
  readonly loadingMore: boolean;
  readonly onRemove: (device: ShownDevice) => void;
  readonly onMore: () => void;
};

/** The trusted devices in rows. */
export const TrustedDevicesView = (props: TrustedDevicesViewProps) => {
  const { devices, total, days, lock, notice, pending } = props;
  const t = useMessages(trustedDevicesMessages);
  const deviceText = useDeviceText();
  const placeText = usePlaceText();
  const dateText = useDateText();
  const [asked, setAsked] = useState<ShownDevice>();
  const [device, setDevice] = useState('');
  const [asking, setAsking] = useState(false);
  const names = tellApart(
    devices.map((shown) => ({
      name: deviceText(shown.device),
      facts: [placeText(shown), shown.usedAt === undefined ? '' : dateText(shown.usedAt)],
    })),
  );

  const actions = (shown: ShownDevice, name: string) => (
    <Button
      size="sm"
      aria-label={t('removeDevice', { device: name })}
      busy={pending.includes(shown.id)}
      onClick={() => {
        setAsked(shown);
        setDevice(name);
        setAsking(true);
      }}
      onPointerEnter={preloadConfirm}
      onFocus={preloadConfirm}
    >
      {t('remove')}
    </Button>
  );
  const footer =
    total > devices.length ? (
      <>
        {t('shown', { shown: devices.length, total })}
        <Button size="sm" onClick={props.onMore} busy={props.loadingMore}>
          {t('more')}
        </Button>
      </>
    ) : undefined;

  return (
    <Card title={t('title')} description={t('description')} footer={footer}>
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      {devices.length === 0 ? (
        <EmptyState
          icon={<TrustedDeviceIcon />}
          title={t('empty')}
          description={days === undefined ? t('emptyHint') : t('emptyHintDays', { days })}
        />
      ) : (
        <RowList label={t('list')}>
          {devices.map((shown, index) => (
            <Row
              key={shown.id}
              icon={<DeviceIcon kind={shown.device.kind} />}
              label={<span title={shown.device.agent}>{deviceText(shown.device)}</span>}
              badge={shown.isCurrent ? <Badge tone="success">{t('current')}</Badge> : undefined}
              hint={
                <DeviceFacts
                  device={shown.device}
                  facts={[
                    placeText(shown),
                    shown.usedAt === undefined
                      ? undefined
                      : t.rich('used', { time: <RelativeTime key="time" at={shown.usedAt} /> }),
                    shown.expiresAt === undefined
                      ? undefined
                      : t('expires', { date: dateText(shown.expiresAt) }),
                  ]}
                />
              }
              actions={lock === undefined ? actions(shown, names[index] ?? '') : undefined}
            />
          ))}
        </RowList>
      )}
      {lock ? <Hint>{lock}</Hint> : null}
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle', { device })}
        description={t('removeBody')}
        confirmLabel={t('remove')}
        cancelLabel={t('cancel')}
        onConfirm={() => {
          // Closed first: if the server wants a verification, its dialog opens over the row, not over this one.
          setAsking(false);
          if (asked) props.onRemove(asked);
        }}
      />
    </Card>
  );
};
