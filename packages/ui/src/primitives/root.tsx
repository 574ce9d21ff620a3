'use client';
import { forwardRef, type ReactNode, useRef, useState } from 'react';
import { brandColors } from '../lib/brand-colors.ts';
import { coverable } from '../lib/page-cover.ts';
import { refuseForeignRoot } from '../lib/refuse-foreign-root.ts';
import { useIsomorphicLayoutEffect } from '../lib/use-isomorphic-layout-effect.ts';
import { useMergedRefs } from '../lib/use-merged-refs.ts';
import { type ClassNames, ClassNamesContext } from '../theme/class-names.ts';
import { part } from '../theme/part.ts';
import { Announcer } from './announcer.tsx';
import { createAnnouncer } from './announcer-store.ts';
import { createPortalPlace, PortalContext } from './portal.ts';
import { AnnouncerContext } from './use-announce.ts';

/** Props of {@link Root}. */
export type RootProps = {
  /** `system`: as the device is set. Absent: the `color-scheme` of the page around it. */
  readonly colorScheme?: 'light' | 'dark' | 'system' | undefined;
  /** How much room things take; `comfortable` when absent. Touch targets keep their size in both. */
  readonly density?: 'comfortable' | 'compact' | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly lang?: string | undefined;
  /** The brand's color as `#rgb` or `#rrggbb`; adjusted until it passes contrast. A host's `--ac-accent` wins. */
  readonly accent?: string | null | undefined;
  /** The host's classes by slot name. */
  readonly classNames?: ClassNames | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const noClassNames: ClassNames = {};

/**
 * The frame of everything: tokens, the size container, live regions, and the place for dialogs and menus.
 * That place stands beside the size container and not in it, because a size container would hold fixed
 * elements inside its own box.
 */
export const Root = forwardRef<HTMLDivElement, RootProps>(function Root(props, ref) {
  const { classNames = noClassNames, accent } = props;
  const rootRef = useRef<HTMLDivElement>(null);
  const mergedRef = useMergedRefs(rootRef, ref);
  const [announcer] = useState(createAnnouncer);
  const [portal] = useState(createPortalPlace);

  useIsomorphicLayoutEffect(() => {
    if (process.env.NODE_ENV === 'development' && rootRef.current) {
      refuseForeignRoot(rootRef.current);
    }
    const style = rootRef.current?.style;
    const colors = brandColors(accent);
    if (!style || !colors) return undefined;
    const properties = Object.entries({
      '--ac-brand-fill': colors.fill,
      '--ac-brand-fill-hover': colors.fillHover,
      '--ac-brand-on-fill': { light: '#ffffff', dark: '#ffffff' },
      '--ac-brand-text': colors.text,
      '--ac-brand-soft': colors.soft,
    });
    for (const [name, { light, dark }] of properties) {
      style.setProperty(name, `light-dark(${light}, ${dark})`);
    }
    return () => {
      for (const [name] of properties) style.removeProperty(name);
    };
  }, [accent]);

  useIsomorphicLayoutEffect(() => (rootRef.current ? coverable(rootRef.current) : undefined), []);

  const root = part('root', classNames, {
    'color-scheme': props.colorScheme,
    density: props.density,
  });
  return (
    <ClassNamesContext.Provider value={classNames}>
      <AnnouncerContext.Provider value={announcer}>
        <PortalContext.Provider value={portal}>
          <div
            {...root}
            className={props.className ? `${root.className} ${props.className}` : root.className}
            ref={mergedRef}
            dir={props.dir}
            lang={props.lang}
          >
            <div {...part('container', classNames)}>{props.children}</div>
            <Announcer announcer={announcer} />
            <div {...part('portal', classNames)} ref={portal.set} />
          </div>
        </PortalContext.Provider>
      </AnnouncerContext.Provider>
    </ClassNamesContext.Provider>
  );
});
