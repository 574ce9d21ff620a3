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
import { MailIcon } from '../../primitives/icons/mail-icon.tsx';
import { emailMessages } from './email.messages.ts';
import { EmailView } from './email.view.tsx';
import { useEmail } from './use-email.ts';

const editor = lazyModule(() => import('./email-editor.lazy.tsx'));

/** The email: see it, add, change or remove it. */
export const EmailSection = () => {
  const t = useMessages(emailMessages);
  const state = useEmail();
  const { remove } = state;
  const report = useFeedback();
  const lockText = useLockText();
  const remainingText = useRemainingText();
  const providerName = useProviderName();
  const offers = identifierAvailability('email', state, ({ email }) => email);
  const editing = useEditing(offers.edit, report.clear);
  const removal = useConfirmation(offers.remove, report.clear);
  useIdle(editor.preload);

  return (
    <RowFrame state={state} field="email" title={t('title')} icon={<MailIcon />}>
      {({ email, lock, removeLock, remaining }) => (
        <EmailView
          email={email}
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
                {({ EmailEditor }) => (
                  <EmailEditor
                    current={email ?? null}
                    onEnd={(result) => {
                      report.show(result, email ? t('changed') : t('added'));
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
