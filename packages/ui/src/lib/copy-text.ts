import { activeElement } from './active-element.ts';

function copyBySelection(text: string): boolean {
  const focused = activeElement();
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.setProperty('position', 'fixed');
  area.style.setProperty('opacity', '0');
  // Inside the focused element's surroundings, because an open dialog takes focus back from anywhere else.
  (focused?.parentElement ?? document.body).append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/**
 * Puts a text on the clipboard and says whether that worked. Falls back to the older way where the
 * clipboard is out of reach: no secure context, no permission, a frame.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}
