'use client';
import { useEffect, useRef, useState } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { TaskName } from '../core/tasks.ts';
import { useAccount } from '../data/use-account.ts';
import type { AvailableMethod } from '../data/use-step-up-methods.ts';
import { useFormResult } from '../forms/use-form-result.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { lazyModule } from '../lib/lazy-module.ts';
import { localSetting } from '../lib/local-setting.ts';
import { useIdle } from '../lib/use-idle.ts';
import { useAnnounce } from '../primitives/use-announce.ts';
import { stepUpMessages } from './step-up.messages.ts';
import { useStepUp } from './use-step-up.ts';

const dialog = lazyModule(() => import('./step-up-dialog.lazy.tsx'));
const preference = localSetting('account-center:step-up-method');

const isMethod = (value: string | undefined): value is AvailableMethod['method'] =>
  value === 'password' || value === 'email' || value === 'phone';

const purposeKey = (purpose: string): keyof typeof stepUpMessages.texts => {
  const key = `for.${purpose}`;
  return key in stepUpMessages.texts ? (key as keyof typeof stepUpMessages.texts) : 'for';
};

/** Answers every request for step-up below its provider with the built-in dialog, which it loads when idle. */
export const StepUpHost = () => {
  const { stepUp, tasks } = useAccountCore();
  const control = useStepUp('fallback');
  const account = useAccount();
  const toResult = useFormResult();
  const announce = useAnnounce();
  const t = useMessages(stepUpMessages);
  const hasRequest = control.request !== undefined;
  const [loaded, setLoaded] = useState(dialog.peek);

  useIdle(dialog.preload);

  const nextTask = useRef<TaskName>(undefined);
  useEffect(() => {
    const task = nextTask.current;
    if (hasRequest || !task) return;
    nextTask.current = undefined;
    // Once the dialog has given the focus back: it would take it from the form otherwise.
    setTimeout(() => tasks.open(task));
  }, [hasRequest, tasks]);

  useEffect(() => {
    if (!hasRequest || loaded) return;
    // A chunk that does not load must not leave the action waiting for a dialog that never comes.
    dialog.load().then((module) => setLoaded(module), stepUp.fail);
  }, [hasRequest, loaded, stepUp]);

  if (!control.request || !loaded) return null;

  const finish = (method: AvailableMethod['method']) => {
    preference.set(method);
    announce(t('verified'));
  };
  const { StepUpDialog } = loaded;
  const preferred = preference.get();
  const { username, primaryEmail, primaryPhone } = account.data ?? {};

  return (
    <StepUpDialog
      key={control.request.id}
      purpose={t(purposeKey(control.request.purpose))}
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
      onRetry={() => void account.reload()}
      onSetPassword={
        tasks.canOpen('password.set')
          ? () => {
              nextTask.current = 'password.set';
              control.cancel();
            }
          : undefined
      }
    />
  );
};

/** Loads the dialog ahead of time: on pointer-over, focus or idle. */
export const preloadStepUp: () => void = dialog.preload;
