import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findViolations } from './test/architecture-rules.ts';

const packages = join(import.meta.dirname, '../..');

const readSources = (folder: string) =>
  readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .map((path) => [path, readFileSync(join(packages, path), 'utf8')] as const);

/** The violations of one planted file, beside a client that knows one server code. */
const violationsOf = (path: string, text: string) =>
  findViolations(
    new Map([
      ['client/src/error-codes.ts', `export type Code = 'session.not_found';`],
      [path, text],
    ]),
  );

const longFile = Array.from({ length: 401 }, (_, line) => `export const a${line} = 1;`).join('\n');

describe('the source of the client and of the interface', () => {
  it('keeps the rules of the house', () => {
    const files = new Map([...readSources('client/src'), ...readSources('ui/src')]);

    expect(files.size).toBeGreaterThan(50);
    expect(findViolations(files)).toEqual([]);
  });
});

describe('the rules of the house', () => {
  it.each([
    ['a lower layer imports a higher one', 'ui/src/core/a.ts', `import { b } from '../data/b.ts';`],
    [
      'a type of a higher layer is imported',
      'ui/src/lib/a.ts',
      `import type { B } from '../core/b.ts';`,
    ],
    [
      'a primitive imports messages',
      'ui/src/primitives/a.tsx',
      `import { b } from '../i18n/b.ts';`,
    ],
    ['a file re-exports a higher layer', 'ui/src/data/a.ts', `export { b } from '../forms/b.ts';`],
    [
      'a chunk of a higher layer is loaded',
      'ui/src/lib/a.ts',
      `const b = () => import('../core/b.ts');`,
    ],
    ['a folder is no known layer', 'ui/src/things/a.ts', 'export const a = 1;'],
    [
      'a section imports another',
      'ui/src/sections/email/a.ts',
      `import { b } from '../phone/index.ts';`,
    ],
    [
      'a view imports data',
      'ui/src/sections/email/email.view.tsx',
      `import { b } from '../../data/b.ts';`,
    ],
    [
      'a view imports its hook',
      'ui/src/sections/email/email.view.tsx',
      `import { u } from './use-email.ts';`,
    ],
    [
      'a view imports a value of the client',
      'ui/src/sections/email/email.view.tsx',
      `import { c } from '@account-center/client';`,
    ],
    [
      'a form imports data',
      'ui/src/sections/email/email-form.tsx',
      `import { b } from '../../data/b.ts';`,
    ],
    [
      'a form imports core',
      'ui/src/sections/email/email-form.tsx',
      `import { b } from '../../core/b.ts';`,
    ],
    [
      'a form imports a value of the client',
      'ui/src/sections/email/email-form.tsx',
      `import { c } from '@account-center/client';`,
    ],
    [
      'a form imports its hook',
      'ui/src/sections/email/email-form.tsx',
      `import { u } from './use-email.ts';`,
    ],
    [
      'a hook imports a component',
      'ui/src/sections/email/use-email.ts',
      `import { V } from './email.view.tsx';`,
    ],
    [
      'a hook imports a primitive',
      'ui/src/sections/email/use-email.ts',
      `import { B } from '../../primitives/button.tsx';`,
    ],
    [
      'a hook imports messages',
      'ui/src/sections/email/use-email.ts',
      `import { m } from './email.messages.ts';`,
    ],
    ['a hook imports CSS', 'ui/src/sections/email/use-email.ts', `import './email.css';`],
    [
      'a section calls react-query',
      'ui/src/sections/email/a.ts',
      `import { useQuery } from '@tanstack/react-query';`,
    ],
    [
      'a section names a type of react-query',
      'ui/src/sections/email/a.ts',
      `import type { QueryKey } from '@tanstack/react-query';`,
    ],
    [
      'a form of all sections calls react-query',
      'ui/src/forms/a.ts',
      `import { useQuery } from '@tanstack/react-query';`,
    ],
    [
      'step-up calls react-query',
      'ui/src/step-up/a.ts',
      `import { useQuery } from '@tanstack/react-query';`,
    ],
    ['lib imports the client', 'ui/src/lib/a.ts', `import { c } from '@account-center/client';`],
    [
      'a primitive names a type of the client',
      'ui/src/primitives/a.tsx',
      `import type { C } from '@account-center/client';`,
    ],
    [
      'the client imports a part of React',
      'client/src/a.ts',
      `import { jsx } from 'react/jsx-runtime';`,
    ],
    [
      'the client imports the interface',
      'client/src/a.ts',
      `import { b } from '@account-center/ui';`,
    ],
    ['fetch is called elsewhere', 'client/src/endpoints/a.ts', `const b = await fetch('/c');`],
    ['fetch is handed on elsewhere', 'ui/src/data/a.ts', 'const b = globalThis.fetch;'],
    [
      'a server code is compared elsewhere',
      'ui/src/data/a.ts',
      `if (code === 'session.not_found') stop();`,
    ],
    ['the client imports React', 'client/src/a.ts', `import { useState } from 'react';`],
    [
      'the interface imports the fake Logto',
      'ui/src/core/a.ts',
      `import { b } from '@account-center/mocks';`,
    ],
    ['everything of a file is exported', 'ui/src/lib/a.ts', `export * from './b.ts';`],
    ['there is a default export', 'ui/src/lib/a.ts', 'export default 1;'],
    ['a file is a drawer', 'ui/src/lib/utils.ts', 'export const a = 1;'],
    ['a file is too long', 'ui/src/lib/a.ts', longFile],
  ])('find that %s', (_, path, text) => {
    expect(violationsOf(path, text)).toEqual([expect.stringContaining(path)]);
  });

  it.each([
    [
      'a view that imports a type of data',
      'ui/src/sections/email/email.view.tsx',
      `import type { B } from '../../data/b.ts';`,
    ],
    [
      'a form that imports a type of data',
      'ui/src/sections/email/email-form.tsx',
      `import type { B } from '../../data/b.ts';`,
    ],
    [
      'core that names a type of react-query',
      'ui/src/core/a.ts',
      `import type { QueryClient } from '@tanstack/react-query';`,
    ],
    [
      'a section that imports shared data',
      'ui/src/sections/email/use-email.ts',
      `import { b } from '../../data/b.ts';`,
    ],
    [
      'a rule that is only mentioned',
      'ui/src/lib/a.ts',
      `// export * from '../core/b.ts'; fetch('/c')\nexport const a = 1;`,
    ],
    [
      'a test that imports everything',
      'ui/src/lib/a.test.ts',
      `import { b } from '@account-center/mocks';`,
    ],
    ['the one caller of fetch', 'client/src/request.ts', `const b = await fetch('/c');`],
  ])('allow %s', (_, path, text) => {
    expect(violationsOf(path, text)).toEqual([]);
  });
});
