import { expect, it } from 'vitest';
import * as entry from './index.ts';

it('exports what it exports', () => {
  expect(Object.keys(entry).sort()).toMatchInlineSnapshot(`
    [
      "DeletionRefused",
      "createAccountBackend",
      "createAccountProxy",
      "createMemoryStore",
      "createOpenApiDocument",
      "createRedisStore",
      "toNodeHandler",
    ]
  `);
});
