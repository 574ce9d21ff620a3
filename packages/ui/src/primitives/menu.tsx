'use client';
import { Content, Item, Label, Portal, Root, Separator, Trigger } from 'radix-ui/dropdown-menu';
import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useRef,
  useState,
} from 'react';
import { rootOf } from '../lib/active-element.ts';
import { shieldPresses } from '../lib/shield-presses.ts';
import { usePart } from '../theme/use-part.ts';
import type { MenuItem } from './menu-item.ts';
import { usePortalContainer } from './portal.ts';

/** Props of {@link Menu}. */
export type MenuProps = {
  /** The id for the menu itself, which its button points at. */
  readonly id: string;
  readonly items: readonly MenuItem[];
  /** What the menu is about, above its items. */
  readonly header?: ReactNode;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The button that opens the menu: names it and gets focus back. */
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly align: 'start' | 'end';
};

const reads = (element: Element | null): 'ltr' | 'rtl' =>
  element && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';

const ItemBody = ({ item }: { readonly item: MenuItem }) => {
  const part = usePart();
  return (
    <>
      {item.icon ? <span {...part('menu-item-icon')}>{item.icon}</span> : null}
      <span {...part('menu-item-text')}>
        <span {...part('menu-item-label')}>{item.label}</span>
        {item.description ? (
          <span {...part('menu-item-description')}>{item.description}</span>
        ) : null}
      </span>
    </>
  );
};

const isInShadow = (element: Element): boolean => rootOf(element) !== element.ownerDocument;

const itemsOf = (element: Element): HTMLElement[] => [
  ...(element
    .closest('.ac-menu')
    ?.querySelectorAll<HTMLElement>('.ac-menu-item:not([data-disabled])') ?? []),
];

/** Radix asks the page what has the focus, which sees no further than the host of a shadow root: there we step ourselves. */
const stepInShadow = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.defaultPrevented || !isInShadow(event.currentTarget)) return;
  const items = itemsOf(event.currentTarget);
  const at = items.findIndex((item) => item.matches(':focus'));
  const next = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items.at(at < 0 ? -1 : at - 1),
    Home: items[0],
    End: items.at(-1),
  }[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

/**
 * The opened part of a menu button, over radix. It opens at the place of an invisible anchor, so that the
 * button is the same element before and after this part is loaded.
 */
export function Menu({ id, items, header, open, onOpenChange, buttonRef, align }: MenuProps) {
  const part = usePart();
  const container = usePortalContainer();
  const [dir] = useState(() => reads(buttonRef.current));
  const chosen = useRef<(() => void) | undefined>(undefined);
  const leftByPointer = useRef(false);
  if (container === undefined) return null;

  const close = (event: Event) => {
    event.preventDefault();
    if (!leftByPointer.current) buttonRef.current?.focus();
    leftByPointer.current = false;
    const select = chosen.current;
    chosen.current = undefined;
    if (select) shieldPresses(container ?? document.body);
    // Only now, with focus back on the button: a dialog that opens here returns focus there.
    select?.();
  };

  return (
    <Root open={open} onOpenChange={onOpenChange} modal={false} dir={dir}>
      <Trigger asChild>
        <span {...part('menu-anchor')} aria-hidden="true" />
      </Trigger>
      <Portal container={container}>
        <Content
          {...part('menu')}
          id={id}
          aria-labelledby={buttonRef.current?.id}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          onCloseAutoFocus={close}
          onFocus={(event) => {
            if (event.target !== event.currentTarget || !isInShadow(event.currentTarget)) return;
            event.preventDefault();
            itemsOf(event.currentTarget)[0]?.focus();
          }}
          onKeyDown={stepInShadow}
          onInteractOutside={(event) => {
            const path = event.detail.originalEvent.composedPath();
            // The button closes the menu by its own click.
            if (buttonRef.current && path.includes(buttonRef.current)) {
              event.preventDefault();
            } else {
              leftByPointer.current = true;
            }
          }}
        >
          {header ? (
            <>
              <Label asChild>
                <div {...part('menu-header')}>{header}</div>
              </Label>
              <Separator {...part('menu-separator')} />
            </>
          ) : null}
          {items.map((item) => (
            <Fragment key={item.id}>
              {item.separated ? <Separator {...part('menu-separator')} /> : null}
              <Item
                {...part('menu-item', { danger: item.danger })}
                asChild={item.href !== undefined}
                disabled={item.disabled ?? false}
                onKeyDown={stepInShadow}
                onSelect={() => {
                  chosen.current = item.onSelect;
                }}
              >
                {item.href === undefined ? (
                  <ItemBody item={item} />
                ) : (
                  <a href={item.href}>
                    <ItemBody item={item} />
                  </a>
                )}
              </Item>
            </Fragment>
          ))}
        </Content>
      </Portal>
    </Root>
  );
}
