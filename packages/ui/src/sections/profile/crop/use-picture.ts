'use client';
import { useEffect, useState } from 'react';
import { useLatest } from '../../../lib/use-latest.ts';

/** Decodes a picture, turned as its camera was held; `undefined` until it is there. */
export const usePicture = (file: Blob, onBroken: () => void): ImageBitmap | undefined => {
  const [picture, setPicture] = useState<ImageBitmap>();
  const broken = useLatest(onBroken);
  useEffect(() => {
    let isCurrent = true;
    let decoded: ImageBitmap | undefined;
    const read = async () => {
      try {
        decoded = await createImageBitmap(file, { imageOrientation: 'from-image' });
        if (isCurrent) setPicture(decoded);
        else decoded.close();
      } catch {
        if (isCurrent) broken.current();
      }
    };
    void read();
    return () => {
      isCurrent = false;
      setPicture(undefined);
      decoded?.close();
    };
  }, [file, broken]);
  return picture;
};
