'use client';
import { availabilityOf } from '../../data/availability-of.ts';
import type { Lock } from '../../data/section-state.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { RowFrame } from '../../frame/row-frame.tsx';
import { useConfirmation } from '../../frame/use-confirmation.ts';
import { useEditing } from '../../frame/use-editing.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
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

/** The policy of changes does not hold for reading; third parties cannot verify. */
const isReadable = (set: { readonly readable: boolean } | null | undefined, lock: Lock): boolean =>
  Boolean(set?.readable) && (!lock || lock === 'policy_read_only');

/** Backup codes: see them, make new ones, remove them. */
export const BackupCodesSection = () => {
  const t = useMessages(backupCodesMessages);
  const state = useBackupCodes();
  const { remove } = state;
  const report = useFeedback();
  const lockText = useLockText();
  const generating = useEditing(
    {
      'backup-codes.generate': availabilityOf(
        state,
        ({ lock, offered, alone }) => lock ?? (offered && !alone ? 'free' : 'not_offered'),
      ),
    },
    report.clear,
  );
  const viewing = useEditing(
    {
      'backup-codes.view': availabilityOf(state, ({ set, lock }) => {
        if (isReadable(set, lock)) return 'free';
        return set ? (lock ?? 'not_offered') : 'not_there';
      }),
    },
    report.clear,
  );
  const removal = useConfirmation(
    {
      'backup-codes.remove': availabilityOf(
        state,
        ({ set, lock }) => lock ?? (set ? 'free' : 'not_there'),
      ),
    },
    report.clear,
  );
  // Looking at them has come to its end when they are put away again.
  const hide = () => viewing.end({ status: 'done' });
  useIdle(preload);

  return (
    <RowFrame state={state} field="mfa" title={t('title')} icon={<BackupCodesIcon />}>
      {({ set, lock, offered, alone }) => {
        const readable = isReadable(set, lock);
        const panel = generating.isOpen ? (
          <LazyPart of={generator} onClose={generating.close}>
            {({ BackupCodesGenerator }) => (
              <BackupCodesGenerator
                former={set ?? null}
                onEnd={(result) => {
                  report.show(result, '');
                  generating.end(result);
                }}
                onClose={generating.close}
              />
            )}
          </LazyPart>
        ) : viewing.isOpen && set && readable ? (
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
            removing={remove.isPending}
            onIntent={preload}
            onShow={viewing.open}
            onGenerate={generating.open}
            {...removal.props}
            onRemove={() => {
              if (!set) return;
              void removal.confirm(async () => {
                const result = await remove.run(set);
                report.show(result, t('wasRemoved'));
                return result;
              });
            }}
          />
        );
      }}
    </RowFrame>
  );
};
