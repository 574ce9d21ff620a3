'use client';
import { type ReactNode, useState } from 'react';
import { safeLogoUrl } from '../lib/safe-logo-url.ts';
import { usePart } from '../theme/use-part.ts';
import { LinkIcon } from './icons/link-icon.tsx';

/** Props of {@link Logo}. */
export type LogoProps = {
  /** An `http`, `https` or `data:image/` address; anything else counts as none. */
  readonly src?: string | null | undefined;
  /** The same for dark grounds. */
  readonly darkSrc?: string | null | undefined;
  /** Stands in while there is no picture. */
  readonly icon?: ReactNode;
};

/** A provider's sign beside its name, 20 px, for light and dark grounds. The name has to stand beside it. */
export function Logo({ src, darkSrc, icon = <LinkIcon /> }: LogoProps) {
  const part = usePart();
  const [failed, setFailed] = useState<readonly string[]>([]);
  const usable = (source: string | null | undefined) => {
    const url = safeLogoUrl(source);
    return url && !failed.includes(url) ? url : undefined;
  };
  const light = usable(src) ?? usable(darkSrc);
  const dark = usable(darkSrc) ?? light;
  if (!light) return icon;

  const image = (url: string, ground?: 'light' | 'dark') => (
    <img
      {...part('logo-image', { ground })}
      src={url}
      alt=""
      width={20}
      height={20}
      decoding="async"
      referrerPolicy="no-referrer"
      draggable={false}
      onError={() => setFailed((urls) => [...urls, url])}
    />
  );
  return (
    <span {...part('logo')}>
      {dark === light || !dark ? (
        image(light)
      ) : (
        <>
          {image(light, 'light')}
          {image(dark, 'dark')}
        </>
      )}
    </span>
  );
}
