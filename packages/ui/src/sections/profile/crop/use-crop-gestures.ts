'use client';
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { useLatest } from '../../../lib/use-latest.ts';

/** What gestures do to the crop. */
export type CropMoves = {
  /** By shares of the side of the square: to the end of the picture, and down. */
  readonly move: (across: number, down: number) => void;
  /** Times the present zoom. */
  readonly zoomBy: (factor: number) => void;
};

type Point = { readonly x: number; readonly y: number };

const step = 0.05;
const zoomStep = 1.15;

const keys: Readonly<Record<string, (moves: CropMoves, times: number) => void>> = {
  ArrowLeft: ({ move }, times) => move(-step * times, 0),
  ArrowRight: ({ move }, times) => move(step * times, 0),
  ArrowUp: ({ move }, times) => move(0, -step * times),
  ArrowDown: ({ move }, times) => move(0, step * times),
  '+': ({ zoomBy }) => zoomBy(zoomStep),
  '=': ({ zoomBy }) => zoomBy(zoomStep),
  '-': ({ zoomBy }) => zoomBy(1 / zoomStep),
};

const distance = (points: ReadonlyMap<number, Point>): number => {
  const [one, other] = [...points.values()];
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
};

/** Dragging, pinching, the wheel with a modifier, and the keyboard, for the element of the crop. */
export const useCropGestures = (element: RefObject<HTMLElement | null>, moves: CropMoves) => {
  const latest = useLatest(moves);
  const pointers = useRef(new Map<number, Point>());

  useEffect(() => {
    const target = element.current;
    const onWheel = (event: WheelEvent) => {
      // A pinch on a touchpad comes as a wheel with Ctrl; the plain wheel goes on scrolling the page.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current.zoomBy(Math.exp(-event.deltaY / 300));
    };
    target?.addEventListener('wheel', onWheel, { passive: false });
    return () => target?.removeEventListener('wheel', onWheel);
  }, [element, latest]);

  const forget = ({ pointerId }: PointerEvent) => {
    pointers.current.delete(pointerId);
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const last = pointers.current.get(event.pointerId);
      if (!last) return;
      const before = distance(pointers.current);
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const fingers = pointers.current.size;
      const { width } = event.currentTarget.getBoundingClientRect();
      if (width === 0) return;
      // The picture follows the fingers, so the square goes the other way; two fingers share one movement.
      const share = 1 / width / fingers;
      latest.current.move((last.x - event.clientX) * share, (last.y - event.clientY) * share);
      const after = distance(pointers.current);
      if (before > 0 && after > 0) latest.current.zoomBy(after / before);
    },
    onPointerUp: forget,
    onPointerCancel: forget,
    onKeyDown(event: KeyboardEvent) {
      const act = keys[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act(latest.current, event.shiftKey ? 4 : 1);
    },
  };
};
