'use client';
import { useEffect, useRef } from 'react';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useProblemText } from '../../forms/use-form-result.ts';
import { useKeptFocus } from '../../frame/use-kept-focus.ts';
import { useLatest } from '../../lib/use-latest.ts';
import { usePart } from '../../theme/use-part.ts';
import { SocialLinkPanel } from './social-link-panel.tsx';
import {
  type LinkedSocial,
  type LinkSocialAccountInput,
  useLinkSocialAccount,
} from './use-link-social-account.ts';

/** Props of `SocialLinker`. */
export type SocialLinkerProps = {
  /** What to start; without it, the link that came back with the whole page is finished. */
  readonly request: LinkSocialAccountInput | undefined;
  /** The provider's name. */
  readonly name: string;
  /** The account that is linked there now, as it is shown. */
  readonly current: string | undefined;
  readonly onEnd: (result: ActionResult<LinkedSocial>) => void;
};

/** Makes one link, wired to the headless hook. Loaded when it is wanted; as long as it is there, an answer may come. */
export const SocialLinker = ({ request, name, current, onEnd }: SocialLinkerProps) => {
  const link = useLinkSocialAccount({ onEnd });
  const text = useProblemText();
  const part = usePart();
  const place = useRef<HTMLDivElement>(null);
  const hasFocused = useRef(false);
  const latest = useLatest({ link, request, onEnd });
  const hasBegun = useRef(false);

  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    const now = latest.current;
    if (now.request) now.link.start(now.request);
    else if (!now.link.resume()) now.onEnd({ status: 'cancelled' });
  }, [latest]);

  useKeptFocus();
  const { stage, pause, problem } = link;
  useEffect(() => {
    // Once: an answer that comes late does not pull the user away from something else.
    if (stage === 'idle' || hasFocused.current) return;
    hasFocused.current = true;
    place.current?.focus();
  }, [stage]);

  if (stage === 'idle') return null;
  return (
    <div {...part('social-link')} ref={place} tabIndex={-1}>
      <SocialLinkPanel
        stage={stage}
        pause={pause}
        problem={problem && text(problem)}
        name={name}
        replacing={request?.replaces || link.replaces ? current : undefined}
        onShow={link.show}
        onCancel={link.cancel}
        onFinish={() => void link.finish()}
        onReplace={() => void link.finish({ replaces: true })}
      />
    </div>
  );
};
