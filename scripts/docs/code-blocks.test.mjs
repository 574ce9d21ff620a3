import { describe, expect, it } from 'vitest';
import { blocksOf } from './code-blocks.mjs';

const fence = '```';

describe('blocksOf', () => {
  it('gives language, name, code and the line where it starts', () => {
    const page = `# Page\n\n${fence}tsx src/app.tsx\nconst a = 1;\n${fence}\n\ntext\n\n${fence}sh\nnpm start\n${fence}\n`;
    expect(blocksOf(page)).toEqual([
      { language: 'tsx', name: 'src/app.tsx', before: '', code: 'const a = 1;\n', line: 4 },
      { language: 'sh', name: undefined, before: '', code: 'npm start\n', line: 10 },
    ]);
  });

  it('gives a block what the comment above it says, and no other block', () => {
    const page = `${fence}ts\none;\n${fence}\n\n<!-- before:\ndeclare const two: 2;\n-->\n\n${fence}ts\ntwo;\n${fence}\n`;
    expect(blocksOf(page).map(({ before, code, line }) => [before, code, line])).toEqual([
      ['', 'one;\n', 2],
      ['declare const two: 2;', 'two;\n', 10],
    ]);
  });

  it('leaves fences inside of text alone', () => {
    expect(blocksOf(`a ${fence}ts inline${fence} and\n    ${fence}ts\n    indented\n`)).toEqual([]);
  });
});
