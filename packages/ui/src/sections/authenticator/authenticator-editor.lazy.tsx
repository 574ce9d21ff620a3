'use client';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useProblemText } from '../../forms/use-form-result.ts';
import { useFormEnd } from '../../frame/use-form-end.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { Spinner } from '../../primitives/spinner.tsx';
import { usePart } from '../../theme/use-part.ts';
import { authenticatorMessages } from './authenticator.messages.ts';
import { AuthenticatorForm } from './authenticator-form.tsx';
import { useSetUpAuthenticator } from './use-set-up-authenticator.ts';

/** Props of `AuthenticatorEditor`. */
export type AuthenticatorEditorProps = {
  /** Whether there is an app already. */
  readonly replaces: boolean;
  /** The app is set up, or the server refuses that for good. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The form for an authenticator app, wired to its headless hook. Loaded when it is wanted. */
export const AuthenticatorEditor = ({ replaces, onEnd, onClose }: AuthenticatorEditorProps) => {
  const t = useMessages(authenticatorMessages);
  const part = usePart();
  const text = useProblemText();
  const { secret, problem, retry, confirm } = useSetUpAuthenticator(replaces);
  const { finish } = useFormEnd(onEnd, ({ messageKey }) =>
    messageKey === 'totpExists' ? t('overtaken') : undefined,
  );

  if (secret) {
    return (
      <AuthenticatorForm
        replaces={replaces}
        secret={secret}
        onConfirm={async (code) => finish(await confirm(code))}
        onCancel={onClose}
      />
    );
  }
  if (problem) {
    return (
      <Notice
        tone="danger"
        actions={
          <>
            <Button size="sm" onClick={() => void retry()}>
              {t('retry')}
            </Button>
            <Button size="sm" variant="ghost" onClick={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        {text(problem)}
      </Notice>
    );
  }
  return (
    <div {...part('authenticator-loading')}>
      <Spinner label={t('loading')} />
    </div>
  );
};
