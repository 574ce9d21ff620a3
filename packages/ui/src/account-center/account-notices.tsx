'use client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { SettingsHint } from '../frame/settings-hint.tsx';
import { useMessages } from '../i18n/use-messages.tsx';
import { useOnline } from '../lib/use-online.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { usePart } from '../theme/use-part.ts';
import { accountCenterMessages } from './account-center.messages.ts';

/** What concerns the whole page: no network, or a session that has ended. */
export const AccountNotices = () => {
  const t = useMessages(accountCenterMessages);
  const part = usePart();
  const core = useAccountCore();
  const online = useOnline();
  const ended = useSyncExternalStore(core.subscribe, core.sessionEnded, () => false);
  if (online && !ended) return <SettingsHint />;
  return (
    <div {...part('account-notices')}>
      <SettingsHint />
      {online ? null : <Notice tone="warning">{t('offline')}</Notice>}
      {ended ? (
        <Notice
          tone="warning"
          actions={
            <Button size="sm" onClick={core.signInAgain}>
              {t('signInAgain')}
            </Button>
          }
        >
          {t('ended')}
        </Notice>
      ) : null}
    </div>
  );
};
