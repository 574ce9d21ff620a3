type UserAgentData = { readonly mobile?: boolean };

const size = { width: 500, height: 680 } as const;

/**
 * Whether a second window is any good here. On phones it would be a tab that covers the page, and an installed app opens
 * it in another program.
 */
export const isWindowUseful = (): boolean => {
  const { userAgentData } = navigator as Navigator & { readonly userAgentData?: UserAgentData };
  const matches = (query: string) => window.matchMedia?.(query).matches ?? false;
  return !(
    userAgentData?.mobile ||
    matches('(hover: none) and (pointer: coarse)') ||
    matches('(display-mode: standalone)')
  );
};

const features = (): string => {
  const { screenX, screenY, outerWidth, outerHeight } = window;
  const left = Math.round(screenX + (outerWidth - size.width) / 2);
  const top = Math.round(screenY + (outerHeight - size.height) / 2);
  return `popup,width=${size.width},height=${size.height},left=${left},top=${top}`;
};

/**
 * Opens an empty window for a provider's page. Call it in the click itself: browsers block what comes later. The window
 * does not know this page, so that no page in it can lead this one elsewhere.
 *
 * @param waiting what stands in it until the provider's address is known
 * @returns `null` where a window is blocked or of no use: the whole page goes to the provider then
 */
export const openPopup = (waiting = ''): Window | null => {
  if (typeof window === 'undefined' || !isWindowUseful()) return null;
  const opened = window.open('', '_blank', features());
  if (!opened || opened.closed) return null;
  // While it is empty and of this origin; it holds for everything that is shown in it.
  opened.opener = null;
  try {
    const { document } = opened;
    document.title = waiting;
    document.documentElement.style.cssText = 'color-scheme: light dark; font: 16px system-ui';
    document.body.textContent = waiting;
  } catch {
    // It stays empty for a moment.
  }
  return opened;
};

/** Sends the window to the provider. False when that is impossible: the window is gone. */
export const navigatePopup = (opened: Window, uri: string): boolean => {
  if (opened.closed) return false;
  try {
    opened.location.replace(uri);
    return true;
  } catch {
    return false;
  }
};
