import { join } from 'node:path';
import { isPropertySignatureDeclaration } from 'typescript/unstable/ast/is';
import { API, SymbolFlags } from 'typescript/unstable/sync';
import { root } from '../lib/workspace.mjs';
import { entriesOf } from './entries.mjs';

/** @typedef {import('typescript/unstable/sync').Project} Project */
/** @typedef {import('typescript/unstable/sync').Symbol} Symbol */
/** @typedef {import('typescript/unstable/sync').Type} Type */
/** @typedef {import('typescript/unstable/ast').Node} Node */

/**
 * @typedef {object} Member
 * @property {string} name
 * @property {boolean} optional
 * @property {string} type
 * @property {string} doc
 */

/**
 * One exported name.
 *
 * @typedef {object} Export
 * @property {string} name
 * @property {'component' | 'hook' | 'function' | 'class' | 'type' | 'value'} kind
 * @property {string} doc
 * @property {readonly { name: string, text: string }[]} tags
 * @property {string} signature a function's or a value's type, a type's declaration
 * @property {readonly Member[]} members all that an object has, those of the types that it is made of among them
 */

/** @typedef {import('./entries.mjs').Entry & { exports: readonly Export[] }} EntryApi */

const noTruncation = 1;

/**
 * Reads every exported name of packages from their source, with the compiler's own view of types and comments.
 *
 * @param {readonly string[]} folders the packages' folders, from the root of the repository
 * @returns {EntryApi[]}
 */
export function readApi(folders) {
  const api = new API({ cwd: root });
  const configs = folders.map((folder) => join(root, folder, 'tsconfig.json'));
  try {
    const snapshot = api.updateSnapshot({ openProjects: configs });
    const read = folders.flatMap((folder, index) => {
      const project = snapshot.getProject(configs[index] ?? '');
      if (!project) throw new Error(`${folder} is no project`);
      return entriesOf(folder).map((entry) => ({
        ...entry,
        exports: exportsOf(project, entry.file),
      }));
    });
    snapshot.dispose();
    return read;
  } finally {
    api.close();
  }
}

/**
 * @param {Project} project
 * @param {string} file
 * @returns {Export[]}
 */
function exportsOf(project, file) {
  const { checker, program } = project;
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} exports nothing`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => readExport(project, symbol))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {Project} project
 * @param {Symbol} exported
 * @returns {Export}
 */
function readExport(project, exported) {
  const { checker } = project;
  const symbol = exported.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const declaration = symbol.declarations[0]?.resolve();
  if (!declaration) throw new Error(`${exported.name} is declared nowhere`);
  const isType = (symbol.flags & (SymbolFlags.TypeAlias | SymbolFlags.Interface)) !== 0;
  const isClass = (symbol.flags & SymbolFlags.Class) !== 0;
  const type =
    isType || isClass ? checker.getDeclaredTypeOfSymbol(symbol) : typeOf(project, symbol);
  const signature =
    isType || isClass
      ? declarationText(declaration)
      : checker.typeToString(type, declaration, noTruncation);
  return {
    name: exported.name,
    kind: isClass ? 'class' : isType ? 'type' : kindOfValue(exported.name, signature),
    doc: checker.getDocumentationCommentOfSymbol(symbol),
    tags: checker
      .getJsDocTagsOfSymbol(symbol)
      .map(({ name, text }) => ({ name, text: String(text ?? '') })),
    signature: tidy(signature),
    members: isType || isClass ? membersOf(project, type, declaration) : [],
  };
}

/**
 * @param {Project} project
 * @param {Symbol} symbol
 */
function typeOf({ checker }, symbol) {
  const type = checker.getTypeOfSymbol(symbol);
  if (!type) throw new Error(`${symbol.name} has no type`);
  return type;
}

/**
 * @param {string} name
 * @param {string} signature
 * @returns {Export['kind']}
 */
function kindOfValue(name, signature) {
  if (!signature.includes('=>')) return 'value';
  if (/^use[A-Z]/.test(name)) return 'hook';
  return /^[A-Z]/.test(name) ? 'component' : 'function';
}

/**
 * The members of an object that this workspace declares, and of a union those that all its parts have.
 *
 * @param {Project} project
 * @param {Type} type
 * @param {Node} declaration
 * @returns {Member[]}
 */
function membersOf(project, type, declaration) {
  const { checker } = project;
  return checker.getPropertiesOfType(type).flatMap((member) => {
    const written = member.declarations[0];
    if (!written?.path.startsWith(root) || written.path.includes('/node_modules/')) return [];
    return {
      name: member.name,
      optional: (member.flags & SymbolFlags.Optional) !== 0,
      type: tidy(
        writtenType(written.resolve()) ??
          checker.typeToString(typeOf(project, member), declaration, noTruncation),
      ),
      doc: checker.getDocumentationCommentOfSymbol(member),
    };
  });
}

/**
 * The type of a member as its author wrote it: the compiler would spell out every union.
 *
 * @param {Node | undefined} node
 */
function writtenType(node) {
  return node && isPropertySignatureDeclaration(node) ? node.type?.getText() : undefined;
}

/**
 * A declaration as it is written, without `export` and without what a class does.
 *
 * @param {Node} node
 */
function declarationText(node) {
  const text = node.getText();
  if (/^(export )?(abstract )?class\b/.test(text)) {
    return text
      .slice(0, text.indexOf('{'))
      .replace(/^export /, '')
      .trim();
  }
  return text.replace(/^export /, '');
}

/**
 * Without the paths by which the compiler tells names apart that are not imported.
 *
 * @param {string} text
 */
function tidy(text) {
  return text.replace(/import\("[^"]*"\)\./g, '');
}
