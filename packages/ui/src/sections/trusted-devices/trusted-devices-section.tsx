'use client';
import { useLockText } from '../../data/use-lock-text.ts';
import { GatedCard } from '../../frame/gated-card.tsx';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useDeviceText } from '../../i18n/use-device-text.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { trustedDevicesMessages } from './trusted-devices.messages.ts';
import { TrustedDevicesView } from './trusted-devices.view.tsx';
import { useTrustedDevices } from './use-trusted-devices.ts';

/** Devices that may skip the second step: see them, and remove them. */
export const TrustedDevicesSection = () => {
  const t = useMessages(trustedDevicesMessages);
  const state = useTrustedDevices();
  const { remove, showMore } = state;
  const report = useFeedback();
  const lockText = useLockText();
  const deviceText = useDeviceText();

  return (
    <GatedCard
      state={state}
      field="trustedDevice"
      title={t('title')}
      description={t('description')}
      why={t('gate')}
      purpose="devices.list"
      skeleton={{ icon: true, hint: true, rows: 2 }}
    >
      {({ devices, total, days, lock }) => (
        <TrustedDevicesView
          devices={devices}
          total={total}
          days={days}
          lock={lockText(lock)}
          notice={report.notice}
          pending={remove.pending}
          loadingMore={showMore.isPending}
          onRemove={async (device) =>
            report.show(
              await remove.run([device]),
              t('removed', { device: deviceText(device.device) }),
            )
          }
          onMore={async () => {
            const result = await showMore.run();
            if (result.status === 'failed') report.show(result, '');
          }}
        />
      )}
    </GatedCard>
  );
};
