import { expect, it } from 'vitest';
import { avatarType } from './avatar-type.ts';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const pictures = {
  jpeg: [0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9],
  png: [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0],
    ...[0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
  ],
  gif: [...ascii('GIF89a'), 1, 2, 0x3b],
  webp: [...ascii('RIFF'), 6, 0, 0, 0, ...ascii('WEBP'), 1, 2],
  bmp: [...ascii('BM'), 8, 0, 0, 0, 1, 2],
};

it.each(Object.entries(pictures))(
  'knows a whole %s and refuses one that is cut off',
  (name, bytes) => {
    expect(avatarType(Uint8Array.from(bytes))).toBe(`image/${name}`);
    expect(avatarType(Uint8Array.from(bytes.slice(0, -1)))).toBeUndefined();
  },
);

it.each(['', 'hello', '<svg xmlns="http://www.w3.org/2000/svg"/>'])('refuses %j', (text) => {
  expect(avatarType(new TextEncoder().encode(text))).toBeUndefined();
});
