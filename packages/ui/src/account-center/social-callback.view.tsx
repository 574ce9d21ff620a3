'use client';
import type { SocialCallbackResult } from '../core/social/social-callback.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { AlertIcon } from '../primitives/icons/alert-icon.tsx';
import { CheckCircleIcon } from '../primitives/icons/check-circle-icon.tsx';
import { LinkButton } from '../primitives/link-button.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import { socialCallbackMessages } from './social-callback.messages.ts';

/** Props of `SocialCallbackView`. */
export type SocialCallbackViewProps = {
  /** `undefined` while it is not known. */
  readonly outcome: SocialCallbackResult | undefined;
  /** Where the way back leads when it is not known where the user came from. */
  readonly home: string;
};

/** A window that a page has opened for this one has no bars; it does not know that page. */
const isPopup = (): boolean => window.menubar?.visible === false;

/** What became of the answer, or that it is being taken care of. */
export const SocialCallbackView = ({ outcome, home }: SocialCallbackViewProps) => {
  const t = useMessages(socialCallbackMessages);
  if (outcome?.status === 'done') {
    return <EmptyState icon={<CheckCircleIcon />} title={t('done')} />;
  }
  if (outcome?.status !== 'refused') return <EmptyState icon={<Spinner />} title={t('working')} />;
  const isWindow = outcome.to === undefined && isPopup();
  return (
    <div role="alert">
      <EmptyState
        icon={<AlertIcon />}
        title={t('refused')}
        description={t('refusedBody')}
        action={
          isWindow ? (
            <Button onClick={() => window.close()}>{t('close')}</Button>
          ) : (
            <LinkButton href={outcome.to ?? home}>{t('back')}</LinkButton>
          )
        }
      />
    </div>
  );
};
