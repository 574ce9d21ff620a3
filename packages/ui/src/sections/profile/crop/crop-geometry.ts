/** Width and height of a picture in its own pixels. */
export type Size = { readonly width: number; readonly height: number };

/** The square that is cut out: its middle in pixels of the picture, and how often its side fits the shorter edge. */
export type Crop = { readonly x: number; readonly y: number; readonly zoom: number };

/** The square in pixels of the picture. */
export type Square = { readonly left: number; readonly top: number; readonly side: number };

/** Nothing smaller than this is cut out, in pixels of the picture. */
const smallestSide = 64;

const shorterEdge = ({ width, height }: Size): number => Math.min(width, height);

const between = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), Math.max(low, high));

/** How far one can zoom in; 1 is the whole shorter edge. */
export const largestZoom = (size: Size): number => between(shorterEdge(size) / smallestSide, 1, 8);

/** The largest square, in the middle. */
export const wholeCrop = ({ width, height }: Size): Crop => ({
  x: width / 2,
  y: height / 2,
  zoom: 1,
});

/** The square of a crop. */
export const squareOf = (size: Size, { x, y, zoom }: Crop): Square => {
  const side = shorterEdge(size) / zoom;
  return { left: x - side / 2, top: y - side / 2, side };
};

/** The nearest crop that lies in the picture. */
export const keepInside = (size: Size, crop: Crop): Crop => {
  const zoom = between(crop.zoom, 1, largestZoom(size));
  const half = shorterEdge(size) / zoom / 2;
  return {
    x: between(crop.x, half, size.width - half),
    y: between(crop.y, half, size.height - half),
    zoom,
  };
};

/** Moves the square by a share of its own side. */
export const moveCrop = (size: Size, crop: Crop, across: number, down: number): Crop => {
  const { side } = squareOf(size, crop);
  return keepInside(size, { ...crop, x: crop.x + across * side, y: crop.y + down * side });
};

/** Zooms, and keeps the middle where it is as far as the picture reaches. */
export const zoomCrop = (size: Size, crop: Crop, zoom: number): Crop =>
  keepInside(size, { ...crop, zoom });
