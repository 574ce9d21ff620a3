'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { initials } from '../lib/initials.ts';
import { safeImageUrl } from '../lib/safe-image-url.ts';
import { usePart } from '../theme/use-part.ts';
import { UserIcon } from './icons/user-icon.tsx';

/** Props of {@link Avatar}. */
export type AvatarProps = {
  /** An `http`, `https` or `blob` address; anything else counts as none. */
  readonly src?: string | null | undefined;
  /** Whose picture it is; its initials stand in for a missing one. */
  readonly name?: string | null | undefined;
  /** The language that the initials are capitalized in. */
  readonly locale?: string | undefined;
  /** Says in words what the picture shows. Empty where the name stands beside it. */
  readonly alt?: string | undefined;
  /** 24, 32, 40 or 64 px. */
  readonly size?: 'sm' | 'md' | 'lg' | 'xl' | undefined;
  readonly shape?: 'circle' | 'square' | undefined;
  /** Stands in when there are no initials either. */
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
};

/** A picture of a person or an app, with initials or an icon while there is none. */
export function Avatar(props: AvatarProps) {
  const { name, alt = '', size = 'lg', shape = 'circle', icon } = props;
  const part = usePart();
  const [failedUrl, setFailedUrl] = useState<string>();
  const imageRef = useRef<HTMLImageElement>(null);
  const url = safeImageUrl(props.src);
  const letters = initials(name, props.locale);

  useEffect(() => {
    const image = imageRef.current;
    // A server-rendered image may have failed before anyone listened for it.
    if (url && image?.complete && image.naturalWidth === 0) setFailedUrl(url);
  }, [url]);

  if (url && url !== failedUrl) {
    return (
      <img
        {...part('avatar', { size, shape }, props.className)}
        ref={imageRef}
        src={url}
        alt={alt}
        decoding="async"
        referrerPolicy="no-referrer"
        draggable={false}
        onError={() => setFailedUrl(url)}
      />
    );
  }
  return (
    <span
      {...part('avatar', { size, shape, fallback: true }, props.className)}
      {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}
    >
      {letters || (icon ?? <UserIcon size={size === 'xl' ? 24 : size === 'sm' ? 16 : 20} />)}
    </span>
  );
}
