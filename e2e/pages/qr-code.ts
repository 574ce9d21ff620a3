import type { Locator } from '@playwright/test';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';

// The module is CommonJS: its default export is one level further down for Node.
const decode = ('default' in jsqr ? jsqr.default : jsqr) as typeof jsqr.default;

/** Reads a QR code from its pixels, as a phone's camera would. Throws when there is none to be found. */
export const readQrCode = async (element: Locator): Promise<string> => {
  const { data, width, height } = PNG.sync.read(await element.screenshot());
  const found = decode(Uint8ClampedArray.from(data), width, height, {
    inversionAttempts: 'dontInvert',
  });
  if (!found) throw new Error('There is no QR code to be read');
  return found.data;
};
