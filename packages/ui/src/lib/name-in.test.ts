import { describe, expect, it } from 'vitest';
import { nameIn } from './name-in.ts';

const names = { en: 'Octo', de: 'Okto', 'zh-CN': '章鱼' };

describe('nameIn', () => {
  it.each([
    ['de', 'Okto'],
    ['de-CH', 'Okto'],
    ['zh-CN', '章鱼'],
    ['zh', '章鱼'],
    ['zh-TW', '章鱼'],
    ['fr', 'Octo'],
  ])('finds for %s the name %s', (locale, name) => {
    expect(nameIn(names, locale)).toBe(name);
  });

  it('takes any name rather than none', () => {
    expect(nameIn({ ko: '옥토' }, 'fr')).toBe('옥토');
    expect(nameIn({}, 'fr')).toBeUndefined();
  });
});
