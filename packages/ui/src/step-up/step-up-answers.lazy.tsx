'use client';
import { useEffect, useReducer, useRef } from 'react';
import type { StepUpMatter, StepUpRequest } from '../core/step-up/step-up.ts';
import { useAccount } from '../data/use-account.ts';
import { useAccountFlow } from '../data/use-account-flow.ts';
import { useProviderName } from '../data/use-provider-name.ts';
import type { AvailableMethod } from '../data/use-step-up-methods.ts';
import { useTenantLinks } from '../data/use-tenant-links.ts';
import { useFormResult } from '../forms/use-form-result.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { localSetting } from '../lib/local-setting.ts';
import { useAnnounce } from '../primitives/use-announce.ts';
import { stepUpMessages } from './step-up.messages.ts';
import { StepUpDialog } from './step-up-dialog.tsx';
import { useReauthenticate } from './use-reauthenticate.ts';
import { useStepUp } from './use-step-up.ts';

const preference = localSetting('account-center:step-up-method');

const isMethod = (value: string | undefined): value is AvailableMethod['method'] =>
  value === 'password' || value === 'email' || value === 'phone';

const purposeKey = (purpose: string): keyof typeof stepUpMessages.texts => {
  const key = `for.${purpose}`;
  return key in stepUpMessages.texts ? (key as keyof typeof stepUpMessages.texts) : 'for';
};

/** What is said of an account at a provider that has a name. */
const providerKeys: Readonly<Partial<Record<string, 'forLink' | 'forReplace'>>> = {
  'identities.link': 'forLink',
  'identities.replace': 'forReplace',
};

/** Props of `StepUpAnswers`. */
export type StepUpAnswersProps = {
  /** What is to be asked; the dialog is closed without. */
  readonly request: StepUpRequest | undefined;
};

/** The built-in dialog, wired to the headless hook. It stays while it is closed: a code that was sent is not forgotten. */
export const StepUpAnswers = ({ request }: StepUpAnswersProps) => {
  const control = useStepUp();
  const account = useAccount();
  const toResult = useFormResult();
  const announce = useAnnounce();
  const t = useMessages(stepUpMessages);
  const providerName = useProviderName();
  const { support } = useTenantLinks();
  const hasRequest = request !== undefined;
  const signInAgain = useReauthenticate(request?.purpose);

  // The next request may be shown before what the last one was answered with is known.
  const [, showPreferred] = useReducer((count: number) => count + 1, 0);

  const openPassword = useAccountFlow('password.set');
  const next = useRef<typeof openPassword>(undefined);
  useEffect(() => {
    const open = next.current;
    if (hasRequest || !open) return;
    next.current = undefined;
    // Once the dialog has given the focus back: it would take it from the form otherwise.
    setTimeout(() => void open());
  }, [hasRequest]);

  if (!request) return null;

  const sentence = ({ purpose, provider }: StepUpMatter): string => {
    const key = provider === undefined ? undefined : providerKeys[purpose];
    return key && provider ? t(key, { name: providerName(provider) }) : t(purposeKey(purpose));
  };
  const finish = (method: AvailableMethod['method']) => {
    preference.set(method);
    showPreferred();
    announce(t('verified'));
  };
  const preferred = preference.get();
  const { username, primaryEmail, primaryPhone } = account.data ?? {};

  return (
    <StepUpDialog
      key={request.id}
      purposes={[...new Set(request.matters.map(sentence))]}
      methods={control.methods}
      preferred={isMethod(preferred) ? preferred : undefined}
      username={username ?? primaryEmail ?? primaryPhone ?? undefined}
      sent={control.sent}
      onPassword={async (password) => {
        const result = await control.verifyPassword.run({ password });
        if (result.status === 'done') finish('password');
        return toResult(result);
      }}
      onSend={async (method) => toResult(await control.sendCode.run(method))}
      onCode={async (code) => {
        const method = control.sent?.method;
        const result = await control.verifyCode.run({ code });
        if (result.status === 'done' && method) finish(method);
        return toResult(result);
      }}
      onCancel={control.cancel}
      onRetry={() => void account.refetch()}
      onSignInAgain={signInAgain && (async () => toResult(await signInAgain()))}
      support={support}
      onSetPassword={
        openPassword
          ? () => {
              next.current = openPassword;
              control.cancel();
            }
          : undefined
      }
    />
  );
};
