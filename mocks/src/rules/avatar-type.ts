/** Types of pictures that may become an avatar. */
export type AvatarType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/bmp';

type Format = {
  type: AvatarType;
  starts: (bytes: Uint8Array) => boolean;
  ends: (bytes: Uint8Array) => boolean;
};

const bytesOf = (hex: string) => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

const has = (bytes: Uint8Array, offset: number, hex: string): boolean =>
  offset >= 0 && bytesOf(hex).every((byte, index) => bytes[offset + index] === byte);

const lengthAt = (bytes: Uint8Array, offset: number): number | undefined =>
  bytes.length < offset + 4
    ? undefined
    : new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset, true);

const formats: readonly Format[] = [
  {
    type: 'image/jpeg',
    starts: (bytes) => has(bytes, 0, 'ffd8ff'),
    ends: (bytes) => has(bytes, bytes.length - 2, 'ffd9'),
  },
  {
    type: 'image/png',
    starts: (bytes) => has(bytes, 0, '89504e470d0a1a0a'),
    ends: (bytes) => has(bytes, bytes.length - 8, '49454e44ae426082'),
  },
  {
    type: 'image/gif',
    starts: (bytes) => has(bytes, 0, '47494638'),
    ends: (bytes) => has(bytes, bytes.length - 1, '3b'),
  },
  {
    type: 'image/bmp',
    starts: (bytes) => has(bytes, 0, '424d'),
    ends: (bytes) => lengthAt(bytes, 2) === bytes.length,
  },
  {
    type: 'image/webp',
    starts: (bytes) => has(bytes, 0, '52494646') && has(bytes, 8, '57454250'),
    ends: (bytes) => lengthAt(bytes, 4) === bytes.length - 8,
  },
];

/** The type of a picture by its bytes; `undefined` for anything else and for one that is cut off. */
export const avatarType = (bytes: Uint8Array): AvatarType | undefined => {
  const format = formats.find(({ starts }) => starts(bytes));
  return format?.ends(bytes) ? format.type : undefined;
};
