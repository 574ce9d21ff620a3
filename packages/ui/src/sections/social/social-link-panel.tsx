'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { Spinner } from '../../primitives/spinner.tsx';
import { usePart } from '../../theme/use-part.ts';
import { socialMessages } from './social.messages.ts';

/** Props of `SocialLinkPanel`. Pure: everything comes in, everything goes out. */
export type SocialLinkPanelProps = {
  readonly stage: 'starting' | 'away' | 'leaving' | 'checking' | 'linking' | 'paused';
  /** Why it is paused. */
  readonly pause?: 'confirm' | 'cancelled' | 'failed' | 'exists' | undefined;
  /** What went wrong, in words, when it is paused for that. */
  readonly problem?: string | undefined;
  /** The provider's name. */
  readonly name: string;
  /** The account whose place the new one takes, as it is shown. */
  readonly replacing?: string | undefined;
  readonly onShow: () => void;
  readonly onCancel: () => void;
  readonly onFinish: () => void;
  readonly onReplace: () => void;
};

/** How far the link is, under its row: waiting for the provider, being made, or waiting for a decision. */
export const SocialLinkPanel = (props: SocialLinkPanelProps) => {
  const { stage, pause, problem, name, replacing, onShow, onCancel, onFinish, onReplace } = props;
  const t = useMessages(socialMessages);
  const part = usePart();

  const cancel = (label = t('cancel')) => (
    <Button size="sm" variant="ghost" onClick={onCancel}>
      {label}
    </Button>
  );
  const decide = (label: string, onDecide: () => void, keep?: string) => (
    <>
      <Button size="sm" onClick={onDecide}>
        {label}
      </Button>
      {cancel(keep)}
    </>
  );
  const progress = (text: ReactNode, actions?: ReactNode) => (
    // Takes the focus of the buttons that were here, until there are some again.
    <div {...part('social-progress')} tabIndex={-1} data-focus-fallback="">
      <Spinner size="sm" />
      <span {...part('social-progress-text')} role="status">
        {text}
      </span>
      {actions ? <span {...part('social-progress-actions')}>{actions}</span> : null}
    </div>
  );

  switch (stage) {
    case 'starting':
      return progress(t('opening', { name }), cancel());
    case 'leaving':
      return progress(t('leaving', { name }), cancel());
    case 'away':
      return progress(
        replacing
          ? t.rich('awayReplacing', { name, account: <bdi key="account">{replacing}</bdi> })
          : t('away', { name }),
        <>
          <Button size="sm" onClick={onShow}>
            {t('show')}
          </Button>
          {cancel()}
        </>,
      );
    case 'paused':
      if (pause === 'confirm') {
        return (
          <Notice
            tone="warning"
            title={
              replacing
                ? t.rich('confirmReplace', { name, account: <bdi key="account">{replacing}</bdi> })
                : t('confirmTitle', { name })
            }
            actions={decide(replacing ? t('replaceIt') : t('connect'), onFinish)}
          >
            {t('confirmBody', { name })}
          </Notice>
        );
      }
      if (pause === 'exists') {
        return (
          <Notice tone="warning" actions={decide(t('replaceIt'), onReplace, t('keepIt'))}>
            {t('exists', { name })}
          </Notice>
        );
      }
      if (pause === 'failed') {
        return (
          <Notice tone="danger" actions={decide(t('retry'), onFinish)}>
            {problem}
          </Notice>
        );
      }
      return (
        <Notice tone="info" actions={decide(t('finish'), onFinish)}>
          {t('unverified', { name })}
        </Notice>
      );
    default:
      return progress(t('connecting', { name }));
  }
};
