'use client';
import { useRef, useState } from 'react';
import { availabilityOf } from '../../data/availability-of.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { CardFrame } from '../../frame/card-frame.tsx';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { useEditing } from '../../frame/use-editing.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useSignInReturn } from '../../frame/use-sign-in-return.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { seenText } from '../../lib/unseen-text.ts';
import { useIdle } from '../../lib/use-idle.ts';
import { tokensMessages } from './tokens.messages.ts';
import { TokensView } from './tokens.view.tsx';
import { useAccessTokens } from './use-access-tokens.ts';

const editor = lazyModule(() => import('./tokens-editor.lazy.tsx'));

/** Access tokens: see them, create, rename or delete them. Not there without a backend. */
export const TokensSection = () => {
  const t = useMessages(tokensMessages);
  const state = useAccessTokens();
  const { remove } = state;
  const report = useFeedback();
  const lockText = useLockText();
  const [renamed, setRenamed] = useState<string>();
  const offer = availabilityOf(state, ({ lock }) => lock ?? 'free');
  const creating = useEditing({ 'token.create': offer }, () => {
    report.clear();
    setRenamed(undefined);
  });
  useSignInReturn('tokens.create', offer === 'free', creating.open);
  // The value is shown until the user has taken it: only then is it over.
  const wasCreated = useRef(false);
  useIdle(editor.preload);
  const endRename = () => setRenamed(undefined);
  const endCreation = () => {
    creating.end(wasCreated.current ? { status: 'done' } : { status: 'cancelled' });
    wasCreated.current = false;
  };

  return (
    <CardFrame
      state={state}
      title={t('title')}
      description={t('description')}
      skeleton={{ icon: true, hint: true, rows: 2 }}
    >
      {({ tokens, maxLifetime, lock, reload }) => (
        <TokensView
          tokens={tokens}
          lock={lockText(lock)}
          notice={report.notice}
          removing={remove.isPending}
          onIntent={editor.preload}
          onCreate={creating.open}
          onRename={(name) => {
            report.clear();
            setRenamed(name);
          }}
          onRemove={async (name) => {
            const result = await remove.run(name);
            report.show(result, t('removed', { name: seenText(name) }));
            if (result.status === 'failed') void reload();
          }}
          form={
            creating.isOpen ? (
              <LazyPart of={editor} onClose={endCreation}>
                {({ TokenCreator }) => (
                  <TokenCreator
                    names={tokens.map(({ name }) => name)}
                    maxLifetime={maxLifetime}
                    onEnd={(result) => {
                      wasCreated.current = report.show(result, t('done'));
                    }}
                    onClose={endCreation}
                  />
                )}
              </LazyPart>
            ) : undefined
          }
          renaming={
            renamed === undefined
              ? undefined
              : {
                  name: renamed,
                  form: (
                    <LazyPart of={editor} onClose={endRename}>
                      {({ TokenRenamer }) => (
                        <TokenRenamer
                          current={renamed}
                          names={tokens.map(({ name }) => name).filter((name) => name !== renamed)}
                          onEnd={(result) => {
                            report.show(result, t('renamed'));
                            endRename();
                          }}
                          onClose={endRename}
                        />
                      )}
                    </LazyPart>
                  ),
                }
          }
        />
      )}
    </CardFrame>
  );
};
