import { describe, expect, it } from 'vitest';
import { largestZoom, moveCrop, squareOf, wholeCrop, zoomCrop } from './crop-geometry.ts';

const wide = { width: 800, height: 400 };

describe('the square that is cut out', () => {
  it('is the middle of the picture at first', () => {
    expect(squareOf(wide, wholeCrop(wide))).toEqual({ left: 200, top: 0, side: 400 });
  });

  it('never leaves the picture', () => {
    const moved = moveCrop(wide, wholeCrop(wide), 9, 9);
    expect(squareOf(wide, moved)).toEqual({ left: 400, top: 0, side: 400 });
    const zoomedOut = zoomCrop(wide, zoomCrop(wide, moved, 4), 0.1);
    expect(squareOf(wide, zoomedOut)).toEqual({ left: 400, top: 0, side: 400 });
  });

  it('moves by shares of its own side and keeps its middle when it is zoomed', () => {
    const near = zoomCrop(wide, wholeCrop(wide), 2);
    expect(squareOf(wide, near)).toEqual({ left: 300, top: 100, side: 200 });
    expect(squareOf(wide, moveCrop(wide, near, 0.5, -0.5))).toEqual({
      left: 400,
      top: 0,
      side: 200,
    });
  });

  it('is not made smaller than is worth showing', () => {
    expect(largestZoom(wide)).toBe(6.25);
    expect(largestZoom({ width: 40, height: 30 })).toBe(1);
    expect(largestZoom({ width: 9000, height: 9000 })).toBe(8);
  });
});
