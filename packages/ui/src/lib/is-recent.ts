/**
 * Whether something happened within so many milliseconds, by what the device's clock said then. A moment that lies in the
 * future is none that can be believed: the clock was set back, and would otherwise keep it recent for as long.
 */
export const isRecent = (at: number, within: number): boolean => {
  const ago = Date.now() - at;
  return ago >= 0 && ago < within;
};
