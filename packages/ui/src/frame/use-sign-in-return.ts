'use client';
import { useEffect } from 'react';
import { consumePendingReauthentication } from '../core/pending-reauthentication.ts';
import type { StepUpPurpose } from '../core/step-up/step-up.ts';
import { useAccount } from '../data/use-account.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { useToast } from '../primitives/use-toast.ts';
import { signInAgainMessages } from '../step-up/sign-in-again.messages.ts';

/**
 * Opens a form once more when its user comes back from a sign-in that was made for it.
 *
 * @param isFree whether the form can be opened already
 */
export const useSignInReturn = (
  purpose: StepUpPurpose,
  isFree: boolean,
  open: () => void,
): void => {
  const t = useMessages(signInAgainMessages);
  const toast = useToast();
  const owner = useAccount().data?.id;
  useEffect(() => {
    if (!owner || !isFree || !consumePendingReauthentication({ owner, purpose })) return;
    open();
    toast({ message: t('back'), tone: 'success' });
  }, [owner, isFree, purpose, open, toast, t]);
};
