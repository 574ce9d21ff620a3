/** A text as an `http` or `https` address; `undefined` for anything else, scripts in an address above all. */
export const webAddress = (text: string): URL | undefined => {
  try {
    const url = new URL(text.trim());
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.hostname !== '' ? url : undefined;
  } catch {
    return undefined;
  }
};
