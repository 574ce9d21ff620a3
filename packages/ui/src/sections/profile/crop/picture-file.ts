/** Types of pictures that the server takes. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/bmp';

/** What a file may have at most, in bytes. */
export const largestPicture = 20 * 1024 * 1024;

/** Those that a chooser of files offers. */
export const pictureTypes: readonly PictureType[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
];

/** Why a file cannot be used. */
export type PictureRefusal = 'fileEmpty' | 'fileSize' | 'fileType';

/** What a file is judged to be. */
export type JudgedPicture =
  | { readonly type: PictureType; readonly refusal?: undefined }
  | { readonly refusal: PictureRefusal };

const isAt = (bytes: Uint8Array, offset: number, ...expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[offset + index] === byte);

const riff = [0x52, 0x49, 0x46, 0x46];
const webp = [0x57, 0x45, 0x42, 0x50];

/** The type by the first bytes, as the server sees it: names and declared types say nothing. */
const typeOf = (bytes: Uint8Array): PictureType | undefined => {
  if (isAt(bytes, 0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (isAt(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (isAt(bytes, 0, 0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (isAt(bytes, 0, ...riff) && isAt(bytes, 8, ...webp)) return 'image/webp';
  return isAt(bytes, 0, 0x42, 0x4d) ? 'image/bmp' : undefined;
};

/** Judges a file before anything is done with it. */
export const judgePicture = async (file: Blob): Promise<JudgedPicture> => {
  if (file.size === 0) return { refusal: 'fileEmpty' };
  if (file.size > largestPicture) return { refusal: 'fileSize' };
  const bytes = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const type = typeOf(bytes);
  return type ? { type } : { refusal: 'fileType' };
};
