import { type Crop, type Size, squareOf } from './crop-geometry.ts';
import type { PictureType } from './picture-file.ts';

/** A picture is stored with this many pixels at most on a side. */
const largestOutput = 1024;

/** Photographs stay photographs; what may be transparent stays so. */
const outputTypes = {
  'image/jpeg': 'image/jpeg',
  'image/bmp': 'image/jpeg',
  'image/png': 'image/png',
  'image/gif': 'image/png',
  'image/webp': 'image/webp',
} as const satisfies Record<PictureType, PictureType>;

/** Draws the square of a crop over a whole canvas. */
export const drawCrop = (
  canvas: HTMLCanvasElement,
  picture: CanvasImageSource & Size,
  crop: Crop,
): void => {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { left, top, side } = squareOf(picture, crop);
  context.imageSmoothingQuality = 'high';
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height);
};

/**
 * The square as a file of its own, in the kind of the original, without what a camera wrote into that.
 *
 * @throws {Error} the platform cannot make one, for want of memory for example
 */
export const cutPicture = async (
  picture: CanvasImageSource & Size,
  crop: Crop,
  type: PictureType,
): Promise<Blob> => {
  const canvas = document.createElement('canvas');
  const side = Math.round(Math.min(largestOutput, squareOf(picture, crop).side));
  canvas.width = side;
  canvas.height = side;
  drawCrop(canvas, picture, crop);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, outputTypes[type], 0.9);
  });
  if (!blob) throw new Error('The picture could not be written.');
  return blob;
};
