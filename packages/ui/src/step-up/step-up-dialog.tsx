'use client';
import { useRef, useState } from 'react';
import type { AvailableMethod, StepUpMethodsResult } from '../data/use-step-up-methods.ts';
import type { FormResult } from '../forms/form-result.ts';
import { supportMessages } from '../i18n/support.messages.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { Dialog } from '../primitives/dialog.tsx';
import { DialogFooter } from '../primitives/dialog-footer.tsx';
import { LinkButton } from '../primitives/link-button.tsx';
import { PlainLink } from '../primitives/plain-link.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import { usePart } from '../theme/use-part.ts';
import { CodeMethod } from './code-method.tsx';
import { MethodChooser } from './method-chooser.tsx';
import { NoMethod } from './no-method.tsx';
import { PasswordMethod } from './password-method.tsx';
import { signInAgainMessages } from './sign-in-again.messages.ts';
import { stepUpMessages } from './step-up.messages.ts';
import type { CodeMethodEntry, SentCode } from './use-step-up.ts';

/** Props of `StepUpDialog`. Pure: everything comes in, everything goes out. */
export type StepUpDialogProps = {
  /** What the verification is for, a sentence for each action that goes on. */
  readonly purposes: readonly string[];
  readonly methods: StepUpMethodsResult;
  /** The way that was used last time, if it is known. */
  readonly preferred: AvailableMethod['method'] | undefined;
  /** For password managers. */
  readonly username: string | undefined;
  /** The code that is on its way, if one is. */
  readonly sent: SentCode | undefined;
  readonly onPassword: (password: string) => Promise<FormResult>;
  readonly onSend: (method: CodeMethodEntry) => Promise<FormResult>;
  readonly onCode: (code: string) => Promise<FormResult>;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  /** The way out for a user without any way to verify; absent when this page has none. */
  readonly onSetPassword: (() => void) | undefined;
  /** The other way out: leaves the page to sign in again; absent where that proves nothing. */
  readonly onSignInAgain: (() => Promise<FormResult>) | undefined;
  /** Where the user gets help, once verifying has not worked; absent where there is no such place. */
  readonly support?: string | undefined;
};

type Choice = AvailableMethod | 'all' | undefined;

/** How sending a code is going, before there is a form to type it in. */
type Sending = {
  readonly method: CodeMethodEntry['method'];
  readonly busy: boolean;
  readonly notice?: string | undefined;
};

/** The step-up dialog: names what it is for, offers the ways that the user has, and goes on by itself. */
export const StepUpDialog = ({
  purposes,
  methods,
  preferred,
  username,
  sent,
  onPassword,
  onSend,
  onCode,
  onCancel,
  onRetry,
  onSetPassword,
  onSignInAgain,
  support,
}: StepUpDialogProps) => {
  const t = useMessages(stepUpMessages);
  const again = useMessages(signInAgainMessages);
  const help = useMessages(supportMessages);
  const part = usePart();
  const [choice, setChoice] = useState<Choice>();
  const [sending, setSending] = useState<Sending>();
  const [hasFailed, setHasFailed] = useState(false);
  const underWay = useRef<Sending['method']>(undefined);
  const available = methods.status === 'ready' ? methods.methods : [];
  const initial =
    available.length === 1 ? available[0] : available.find(({ method }) => method === preferred);
  const active = choice === 'all' ? undefined : (choice ?? initial);

  // A code that went to an address that has been changed since is of no use.
  const sentAt = (method: AvailableMethod) =>
    sent && method.method === sent.method && method.address === sent.destination
      ? sent.sentAt
      : undefined;

  const noticing = async (attempt: Promise<FormResult>): Promise<FormResult> => {
    const result = await attempt;
    if (result.status === 'failed') setHasFailed(true);
    return result;
  };

  const send = async (entry: CodeMethodEntry): Promise<FormResult> => {
    const { method } = entry;
    // A press more in the same moment asks for no code more.
    if (underWay.current === method) return { status: 'cancelled' };
    underWay.current = method;
    setSending({ method, busy: true });
    const result = await noticing(onSend(entry));
    if (underWay.current === method) underWay.current = undefined;
    const notice = result.status === 'failed' ? result.message : undefined;
    // Another way may have been chosen meanwhile.
    setSending((last) => (last?.method === method ? { method, busy: false, notice } : last));
    return result;
  };

  const choose = (method: AvailableMethod) => {
    setChoice(method);
    setSending(undefined);
    // Choosing a code is asking for it, unless one is on its way already.
    if (method.method !== 'password' && sentAt(method) === undefined) void send(method);
  };

  const sendingTo = (method: AvailableMethod) =>
    sending?.method === method.method ? sending : undefined;

  const body = () => {
    if (methods.status === 'loading') {
      return (
        <div {...part('step-up-loading')}>
          <Spinner label={t('loading')} />
        </div>
      );
    }
    if (methods.status === 'none') {
      return (
        <NoMethod onCancel={onCancel} onSetPassword={onSetPassword} onSignInAgain={onSignInAgain} />
      );
    }
    if (methods.status === 'hidden' || methods.status === 'error') {
      const text = { hidden: t('hidden'), error: t('offline') }[methods.status];
      return (
        <>
          <p {...part('step-up-text')}>{text}</p>
          <DialogFooter>
            <Button onClick={onCancel}>{t('cancel')}</Button>
            {methods.status === 'error' ? (
              <Button variant="primary" onClick={onRetry} autoFocus>
                {t('retry')}
              </Button>
            ) : null}
          </DialogFooter>
        </>
      );
    }
    if (!active) {
      return <MethodChooser methods={available} onChoose={choose} label={t('choose')} autoFocus />;
    }
    if (active.method === 'password') {
      return (
        <PasswordMethod
          username={username}
          onSubmit={(password) => noticing(onPassword(password))}
          onCancel={onCancel}
        />
      );
    }
    return (
      <CodeMethod
        key={active.method}
        method={active.method}
        address={active.address}
        sentAt={sentAt(active)}
        sending={sendingTo(active)?.busy ?? false}
        notice={sendingTo(active)?.notice}
        onSend={() => send(active)}
        onCheck={(code) => noticing(onCode(code))}
        onCancel={onCancel}
      />
    );
  };

  const description =
    purposes.length > 1 ? (
      <ul {...part('step-up-purposes')}>
        {purposes.map((purpose) => (
          <li key={purpose}>{purpose}</li>
        ))}
      </ul>
    ) : (
      purposes[0]
    );
  const noneTitle = onSignInAgain ? again('title') : t('noneTitle');

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onCancel();
      }}
      title={methods.status === 'none' ? noneTitle : t('title')}
      description={methods.status === 'none' ? undefined : description}
      closeLabel={t('close')}
      size="sm"
    >
      <div {...part('step-up')}>
        {body()}
        {active && available.length > 1 ? (
          <div {...part('step-up-other')}>
            <LinkButton onClick={() => setChoice('all')}>{t('otherWay')}</LinkButton>
          </div>
        ) : null}
        {support && (hasFailed || methods.status === 'hidden') ? (
          <div {...part('step-up-other')}>
            <PlainLink href={support} newTabLabel={help('newTab')}>
              {help('contact')}
            </PlainLink>
          </div>
        ) : null}
      </div>
    </Dialog>
  );
};
