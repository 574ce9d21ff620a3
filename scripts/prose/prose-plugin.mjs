// A textlint plugin for source files: it lints comments and product texts, and nothing else of a file.
import { parse } from '@textlint/text-to-ast';

/** Comments, and in files of messages the texts too. Strings are matched so that `//` inside one is no comment. */
const parts = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|(['"`])(?:\\.|(?!\1)[^\\\n])*\1/g;

/**
 * Blanks out all that is no prose; what remains keeps its line and column.
 *
 * @param {string} source
 * @param {string} path
 */
export function proseOf(source, path) {
  const blank = (/** @type {string} */ text) => text.replace(/[^\n]/g, ' ');
  const hasTexts = /\.messages\.ts$|[-/]texts?\.ts$/.test(path);
  let prose = '';
  let end = 0;
  for (const match of source.matchAll(parts)) {
    const [text, quote] = match;
    const isProse = quote === undefined || (hasTexts && /\s/.test(text));
    const kept = text
      .replace(/^\/\*+|\*+\/$|^\/\/+/g, blank)
      .replace(/^\s*\*/gm, blank)
      .replace(/`[^`\n]*`|\{@link [^}]*\}|@\w+|^.*biome-ignore.*$/gm, blank);
    prose += blank(source.slice(end, match.index)) + (isProse ? kept : blank(text));
    end = match.index + text.length;
  }
  return prose + blank(source.slice(end));
}

/** @type {import('@textlint/types').TextlintPluginCreator} */
export const prosePlugin = {
  Processor: class {
    availableExtensions() {
      return ['.ts', '.tsx', '.mts', '.mjs'];
    }

    processor() {
      return {
        /**
         * @param {string} text
         * @param {string} [path]
         */
        preProcess: (text, path = '') => parse(proseOf(text, path)),
        /**
         * @param {import('@textlint/types').TextlintMessage[]} messages
         * @param {string} [path]
         */
        postProcess: (messages, path = '<text>') => ({ messages, filePath: path }),
      };
    }
  },
};
