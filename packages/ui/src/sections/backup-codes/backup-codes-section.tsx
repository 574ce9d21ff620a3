'use client';
import { useState } from 'react';
import { useLockText } from '../../data/use-lock-text.ts';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { RowFrame } from '../../frame/row-frame.tsx';
import { useEditing } from '../../frame/use-editing.ts';
import { useReport } from '../../frame/use-report.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { useIdle } from '../../lib/use-idle.ts';
import { BackupCodesIcon } from '../../primitives/icons/backup-codes-icon.tsx';
import { backupCodesMessages } from './backup-codes.messages.ts';
import { BackupCodesView } from './backup-codes.view.tsx';
import { useBackupCodes } from './use-backup-codes.ts';

const generator = lazyModule(() => import('./backup-codes-generator.lazy.tsx'));
const viewer = lazyModule(() => import('./backup-codes-viewer.lazy.tsx'));

const preload = () => {
  generator.preload();
  viewer.preload();
};

/** Backup codes: see them, make new ones, remove them. */
export const BackupCodesSection = () => {
  const t = useMessages(backupCodesMessages);
  const state = useBackupCodes();
  const { remove } = state;
  const report = useReport();
  const lockText = useLockText();
  const free = state.status === 'ready' && !state.lock && state.offered && !state.alone;
  const generating = useEditing('backup-codes.generate', free, report.clear);
  const [isShowing, setShowing] = useState(false);
  const hide = () => setShowing(false);
  useIdle(preload);

  return (
    <RowFrame state={state} field="mfa" title={t('title')} icon={<BackupCodesIcon />}>
      {({ set, lock, offered, alone }) => {
        // The policy of changes does not hold for reading; third parties cannot verify.
        const readable = Boolean(set?.readable) && (!lock || lock === 'policy_read_only');
        const panel = generating.isOpen ? (
          <LazyPart of={generator} onClose={generating.close}>
            {({ BackupCodesGenerator }) => (
              <BackupCodesGenerator
                former={set ?? null}
                onEnd={(result) => {
                  report.show(result, '');
                  generating.close();
                }}
                onClose={generating.close}
              />
            )}
          </LazyPart>
        ) : isShowing && set && readable ? (
          <LazyPart of={viewer} onClose={hide}>
            {({ BackupCodesViewer }) => <BackupCodesViewer madeAt={set.addedAt} onClose={hide} />}
          </LazyPart>
        ) : undefined;
        return (
          <BackupCodesView
            remaining={set ? set.remaining : set}
            lock={lockText(lock)}
            readable={readable}
            offered={offered}
            alone={alone}
            panel={panel}
            notice={report.notice}
            removing={remove.busy}
            onIntent={preload}
            onShow={() => {
              report.clear();
              setShowing(true);
            }}
            onGenerate={generating.open}
            onRemove={async () => {
              if (set) report.show(await remove.run(set), t('wasRemoved'));
            }}
          />
        );
      }}
    </RowFrame>
  );
};
