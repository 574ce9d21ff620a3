'use client';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { useAccount } from '../data/use-account.ts';
import { useIsThirdParty } from '../data/use-is-third-party.ts';
import { draftNames } from '../forms/drafts.ts';
import { SettingsHint } from '../frame/settings-hint.tsx';
import { useMessages } from '../i18n/use-messages.tsx';
import { useOnline } from '../lib/use-online.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { usePart } from '../theme/use-part.ts';
import { accountCenterMessages } from './account-center.messages.ts';
import { useSessionReturn } from './use-session-return.ts';

/** What concerns the whole page: no network, a session that has ended, or an app that may change nothing. */
export const AccountNotices = () => {
  const t = useMessages(accountCenterMessages);
  const part = usePart();
  const core = useAccountCore();
  const online = useOnline();
  const ended = useSyncExternalStore(core.subscribe, core.sessionEnded, () => false);
  const owner = useAccount().data?.id;
  const returned = useSessionReturn();
  const isReadOnly = useIsThirdParty();
  const top = useRef<HTMLDivElement>(null);
  // It is met where something was to be changed, which may be far down the page.
  useEffect(() => {
    if (isReadOnly) top.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isReadOnly]);
  if (online && !ended && !isReadOnly && !returned) return <SettingsHint />;
  return (
    <div {...part('account-notices')} ref={top}>
      <SettingsHint />
      {/* Read out already, as the end of what was tried. */}
      {isReadOnly ? (
        <Notice live="off" title={t('readOnly')}>
          {t('readOnlyHint')}
        </Notice>
      ) : null}
      {online ? null : <Notice tone="warning">{t('offline')}</Notice>}
      {ended ? (
        <Notice
          tone="warning"
          actions={
            <Button size="sm" onClick={core.requestReauthentication}>
              {t('signInAgain')}
            </Button>
          }
        >
          {t(owner && draftNames(owner).length > 0 ? 'endedWithDraft' : 'ended')}
        </Notice>
      ) : null}
      {returned && !ended ? (
        <Notice
          onDismiss={returned.dismiss}
          dismissLabel={t('dismiss')}
          actions={
            returned.resume ? (
              <Button size="sm" onClick={returned.resume}>
                {t('resume')}
              </Button>
            ) : undefined
          }
        >
          {t(returned.hasDraft ? 'returnedWithDraft' : 'returned')}
        </Notice>
      ) : null}
    </div>
  );
};
