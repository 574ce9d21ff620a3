/** A double click is over by then, and no one has found another target. In milliseconds. */
const shieldTime = 350;

const presses = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];

const swallow = (event: Event) => {
  // What is swallowed takes no focus either. A touch may still become a scroll.
  if (event.cancelable && event.type !== 'touchstart') event.preventDefault();
  event.stopPropagation();
};

/**
 * Takes the presses of pointers for a moment, so that the second click of a double click does not fall through what the
 * first one has closed. Keys go on working.
 */
export const shieldPresses = (container: Element): void => {
  const shield = container.ownerDocument.createElement('div');
  shield.className = 'ac-press-shield';
  shield.setAttribute('aria-hidden', 'true');
  for (const type of presses) shield.addEventListener(type, swallow);
  container.append(shield);
  setTimeout(() => shield.remove(), shieldTime);
};
