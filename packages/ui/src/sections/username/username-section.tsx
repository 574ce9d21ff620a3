'use client';
import { identifierAvailability } from '../../data/identifier-availability.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { useProviderName } from '../../data/use-provider-name.ts';
import { useRemainingText } from '../../data/use-remaining-text.ts';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { RowFrame } from '../../frame/row-frame.tsx';
import { useConfirmation } from '../../frame/use-confirmation.ts';
import { useEditing } from '../../frame/use-editing.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { useIdle } from '../../lib/use-idle.ts';
import { AtIcon } from '../../primitives/icons/at-icon.tsx';
import { useUsername } from './use-username.ts';
import { usernameMessages } from './username.messages.ts';
import { UsernameView } from './username.view.tsx';

const editor = lazyModule(() => import('./username-editor.lazy.tsx'));

/** The username: see it, add, change or remove it. */
export const UsernameSection = () => {
  const t = useMessages(usernameMessages);
  const state = useUsername();
  const { remove } = state;
  const report = useFeedback();
  const lockText = useLockText();
  const remainingText = useRemainingText();
  const providerName = useProviderName();
  const offers = identifierAvailability('username', state, ({ username }) => username);
  const editing = useEditing(offers.edit, report.clear);
  const removal = useConfirmation(offers.remove, report.clear);
  useIdle(editor.preload);

  return (
    <RowFrame state={state} field="username" title={t('title')} icon={<AtIcon />}>
      {({ username, policy, lock, removeLock, remaining }) => (
        <UsernameView
          username={username}
          lock={lockText(lock)}
          removeLock={lockText(removeLock)}
          remaining={remainingText(remaining, providerName)}
          notice={report.notice}
          removing={remove.isPending}
          onIntent={editor.preload}
          onEdit={editing.open}
          {...removal.props}
          onRemove={() =>
            removal.confirm(async () => {
              const result = await remove.run();
              report.show(result, t('removed'));
              return result;
            })
          }
          form={
            editing.isOpen ? (
              <LazyPart of={editor} onClose={editing.close}>
                {({ UsernameEditor }) => (
                  <UsernameEditor
                    current={username ?? null}
                    policy={policy}
                    onEnd={(result) => {
                      report.show(result, username ? t('changed') : t('added'));
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
    </RowFrame>
  );
};
