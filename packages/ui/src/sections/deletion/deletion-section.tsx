'use client';
import type { ReactNode } from 'react';
import { useHostOptions } from '../../core/host-options.ts';
import { availabilityOf } from '../../data/availability-of.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { CardFrame } from '../../frame/card-frame.tsx';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { useEditing } from '../../frame/use-editing.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useSignInReturn } from '../../frame/use-sign-in-return.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { useIdle } from '../../lib/use-idle.ts';
import { deletionMessages } from './deletion.messages.ts';
import { DeletionView } from './deletion.view.tsx';
import { useDeletionOptions } from './use-deletion-options.ts';

const editor = lazyModule(() => import('./deletion-editor.lazy.tsx'));

/** Props of `DeletionSection`. */
export type DeletionSectionProps = {
  /** What is lost in the host's product with the account; that of the provider's `deletion`, else ours, when absent. */
  readonly consequences?: ReactNode;
};

/** The end of the account: what is lost, a typed confirmation, a fresh verification; then the host's `onSignedOut`. */
export const DeletionSection = ({ consequences }: DeletionSectionProps) => {
  const t = useMessages(deletionMessages);
  const state = useDeletionOptions();
  const { deletion } = useHostOptions();
  const report = useFeedback();
  const lockText = useLockText();
  const offer = availabilityOf(
    state,
    ({ lock, page }) => lock ?? (page === undefined ? 'free' : 'not_offered'),
  );
  const editing = useEditing({ 'account.delete': offer }, report.clear);
  useSignInReturn('deletion.remove', offer === 'free', editing.open);
  useIdle(editor.preload);

  return (
    <CardFrame state={state} title={t('title')} description={t('description')}>
      {({ name, page, lock }) => (
        <DeletionView
          consequences={consequences ?? deletion?.consequences}
          page={page}
          lock={lockText(lock)}
          notice={report.notice}
          onIntent={editor.preload}
          onOpen={editing.open}
          form={
            editing.isOpen ? (
              <LazyPart of={editor} onClose={editing.close}>
                {({ DeletionEditor }) => (
                  <DeletionEditor
                    name={name}
                    onEnd={(result) => {
                      report.show(result, t('done'));
                      editing.end(result);
                    }}
                    onClose={editing.close}
                  />
                )}
              </LazyPart>
            ) : undefined
          }
        />
      )}
    </CardFrame>
  );
};
