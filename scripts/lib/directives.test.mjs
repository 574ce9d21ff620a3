import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lostDirectives } from './directives.mjs';

it('finds the built files that lost the directive of their source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'directives-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'src'));
  mkdirSync(join(folder, 'dist'));
  const files = {
    'src/kept.tsx': `/* why */ 'use client';\nexport const a = 1;`,
    'dist/kept.js': `/* why */ 'use client';\nexport const a = 1;`,
    'src/lost.tsx': `'use client';\nexport const a = 1;`,
    'dist/lost.js': `export const a = 1; 'use client';`,
    'src/unbuilt.ts': `'use client';\nexport const a = 1;`,
    'src/plain.ts': `export const a = 'use client';`,
    'dist/plain.js': `export const a = 'use client';`,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);

  expect(lostDirectives(folder).sort()).toEqual(['dist/lost.js', 'dist/unbuilt.js']);
});
