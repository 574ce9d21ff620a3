'use client';
import { useAccountCore } from '../core/account-provider.tsx';
import type { Problem } from '../core/problem.ts';
import { useProblemText } from '../forms/use-form-result.ts';
import { SupportLink } from '../frame/support-link.tsx';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { AlertIcon } from '../primitives/icons/alert-icon.tsx';
import { WifiOffIcon } from '../primitives/icons/wifi-off-icon.tsx';
import { accountCenterMessages } from './account-center.messages.ts';

/** Props of `AccountFailure`. */
export type AccountFailureProps = {
  readonly problem: Problem;
  /** It is being tried again. */
  readonly busy: boolean;
  readonly onRetry: () => void;
};

/** Stands in place of everything when the account itself cannot be read. */
export const AccountFailure = ({ problem, busy, onRetry }: AccountFailureProps) => {
  const t = useMessages(accountCenterMessages);
  const text = useProblemText();
  const { requestReauthentication } = useAccountCore();
  const ended = problem.kind === 'session';
  return (
    <div role="alert">
      <EmptyState
        icon={problem.kind === 'offline' ? <WifiOffIcon /> : <AlertIcon />}
        title={t('failed')}
        // Reads "Loading" in between, so that a second failure is read out as well.
        description={busy ? t('loading') : text(problem)}
        action={
          <>
            <Button onClick={ended ? requestReauthentication : onRetry} busy={busy}>
              {ended ? t('signInAgain') : t('retry')}
            </Button>
            {problem.kind === 'offline' ? null : <SupportLink />}
          </>
        }
      />
    </div>
  );
};
