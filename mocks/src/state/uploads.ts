/** A stored file. */
export type Upload = { type: string; bytes: Uint8Array<ArrayBuffer> };

/** Where uploads are kept, by the key that is part of their address. */
export const createUploads = () => {
  const uploads = new Map<string, Upload>();
  return {
    store: (key: string, upload: Upload): void => void uploads.set(key, upload),
    find: (key: string): Upload | undefined => uploads.get(key),
    reset: (): void => uploads.clear(),
  };
};

/** The store that {@link createUploads} makes. */
export type Uploads = ReturnType<typeof createUploads>;
