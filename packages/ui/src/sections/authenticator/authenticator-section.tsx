'use client';
import { availabilityOf } from '../../data/availability-of.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { isMandatory, useMfaOffer } from '../../data/use-mfa-offer.ts';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { RowFrame } from '../../frame/row-frame.tsx';
import { useConfirmation } from '../../frame/use-confirmation.ts';
import { useEditing } from '../../frame/use-editing.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { useIdle } from '../../lib/use-idle.ts';
import { AuthenticatorIcon } from '../../primitives/icons/authenticator-icon.tsx';
import { authenticatorMessages } from './authenticator.messages.ts';
import { AuthenticatorView } from './authenticator.view.tsx';
import { useAuthenticator } from './use-authenticator.ts';

const editor = lazyModule(() => import('./authenticator-editor.lazy.tsx'));

/** The authenticator app: set it up, replace or remove it. */
export const AuthenticatorSection = () => {
  const t = useMessages(authenticatorMessages);
  const state = useAuthenticator();
  const { remove } = state;
  const report = useFeedback();
  const lockText = useLockText();
  const { policy } = useMfaOffer();
  const editing = useEditing(
    {
      'authenticator.set-up': availabilityOf(state, ({ lock, offered, authenticator }) => {
        if (lock || !offered) return lock ?? 'not_offered';
        return authenticator ? 'already_there' : 'free';
      }),
      'authenticator.replace': availabilityOf(state, ({ lock, offered, authenticator }) => {
        if (lock || !offered) return lock ?? 'not_offered';
        return authenticator === null ? 'not_there' : 'free';
      }),
    },
    report.clear,
  );
  const removal = useConfirmation(
    {
      'authenticator.remove': availabilityOf(
        state,
        ({ lock, authenticator }) => lock ?? (authenticator ? 'free' : 'not_there'),
      ),
    },
    report.clear,
  );
  useIdle(editor.preload);

  return (
    <RowFrame state={state} field="mfa" title={t('title')} icon={<AuthenticatorIcon />}>
      {({ authenticator, lock, offered, isLast, hasBackupCodes }) => (
        <AuthenticatorView
          authenticator={authenticator}
          lock={lockText(lock)}
          offered={offered}
          removal={{
            last: isLast ? (isMandatory(policy) ? 'required' : 'optional') : undefined,
            hasBackupCodes,
          }}
          notice={report.notice}
          removing={remove.isPending}
          onIntent={editor.preload}
          onSetUp={editing.open}
          {...removal.props}
          onRemove={() => {
            if (!authenticator) return;
            void removal.confirm(async () => {
              const result = await remove.run(authenticator);
              report.show(result, t('wasRemoved'));
              return result;
            });
          }}
          form={
            editing.isOpen ? (
              <LazyPart of={editor} onClose={editing.close}>
                {({ AuthenticatorEditor }) => (
                  <AuthenticatorEditor
                    replaces={Boolean(authenticator)}
                    onEnd={(result) => {
                      report.show(result, authenticator ? t('wasReplaced') : t('wasAdded'));
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
