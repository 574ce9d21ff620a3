/** Source files by their path below `packages/`, for example `ui/src/core/step-up.ts`. */
export type SourceFiles = ReadonlyMap<string, string>;

type Import = { readonly from: string; readonly typeOnly: boolean };

/** A file as the rules see it. */
type SourceFile = {
  readonly path: string;
  readonly text: string;
  /** The text without its comments. */
  readonly code: string;
  readonly imports: readonly Import[];
};

type Rule = (file: SourceFile, context: { readonly serverCodes: ReadonlySet<string> }) => string[];

const ground = ['lib', 'i18n', 'theme'];
const belowSections = [...ground, 'core', 'data', 'primitives', 'forms', 'step-up', 'frame'];

/** The folders of `ui/src` and what each of them may import from, itself aside. */
const layers: Readonly<Record<string, readonly string[]>> = {
  lib: ground,
  i18n: ground,
  theme: ground,
  primitives: ['lib', 'theme'],
  core: ground,
  data: [...ground, 'core'],
  forms: [...ground, 'core', 'data', 'primitives'],
  'step-up': [...ground, 'core', 'data', 'primitives', 'forms'],
  frame: [...ground, 'core', 'data', 'primitives', 'forms', 'step-up'],
  sections: belowSections,
  'account-center': [...belowSections, 'sections', 'locales'],
  locales: [...belowSections, 'sections', 'account-center'],
};

const drawers = /^(?:utils?|helpers?|types?|constants?|common|misc|shared)\.tsx?$/;

const rules: readonly Rule[] = [
  keepsToItsLayer,
  keepsToItsSection,
  viewIsPure,
  hookIsHeadless,
  reactQueryIsWrapped,
  groundKnowsNoPackage,
  fetchIsCalledOnce,
  serverCodesAreComparedOnce,
  packagesKeepTheirOrder,
  exportsByName,
  isNoDrawer,
  isShort,
];

/**
 * Checks source files against the rules about who may import what and how a file is made.
 *
 * @returns one line for each violation: the file and what it does; none when all is well
 */
export function findViolations(files: SourceFiles): string[] {
  const serverCodes = serverCodesIn(
    ['error-codes', 'backend-error-codes'].map((name) => files.get(`client/src/${name}.ts`)).join(),
  );
  const context = { serverCodes };
  return [...files].flatMap(([path, text]) => {
    if (isTest(path)) return [];
    const code = withoutComments(text);
    const file = { path, text, code, imports: importsIn(code) };
    return rules.flatMap((rule) => rule(file, context).map((what) => `${path} ${what}`));
  });
}

function keepsToItsLayer({ path, imports }: SourceFile): string[] {
  const own = layerOf(path);
  if (own === undefined) return [];
  const allowed = layers[own];
  if (!allowed) return [`lies in ${own}/, which is no known layer`];
  return imports.flatMap(({ from }) => {
    const layer = layerOf(resolve(path, from));
    return layer === undefined || layer === own || allowed.includes(layer)
      ? []
      : [`is in ${own}/ and imports ${layer}/ (${from})`];
  });
}

function keepsToItsSection({ path, imports }: SourceFile): string[] {
  const own = sectionOf(path);
  // The groups gather the sections of a page into one chunk.
  if (own === undefined || own === 'groups') return [];
  return imports.flatMap(({ from }) => {
    const other = sectionOf(resolve(path, from));
    return other === undefined || other === own ? [] : [`imports the section ${other}`];
  });
}

function viewIsPure({ path, imports }: SourceFile): string[] {
  const isForm = sectionOf(path) !== undefined && path.endsWith('-form.tsx');
  if (!path.endsWith('.view.tsx') && !isForm) return [];
  return imports.flatMap(({ from, typeOnly }) => {
    const target = resolve(path, from);
    const layer = layerOf(target) ?? '';
    const isOwnText = /^\.\/[^/]+\.messages\.ts$/.test(from);
    const isData = ['core', 'data', 'step-up', 'frame', 'account-center'].includes(layer);
    const isHook = layer === 'sections' && /\/use-[^/]+$/.test(target);
    const isClient = from.startsWith('@account-center/');
    return !typeOnly && !isOwnText && (isData || isHook || isClient)
      ? [`is a ${isForm ? 'form' : 'view'} and imports ${from}`]
      : [];
  });
}

function hookIsHeadless({ path, imports }: SourceFile): string[] {
  if (sectionOf(path) === undefined || !/\/use-[^/]+\.ts$/.test(path)) return [];
  return imports.flatMap(({ from }) => {
    const target = resolve(path, from);
    const showsSomething =
      ['primitives', 'step-up', 'frame', 'account-center'].includes(layerOf(target) ?? '') ||
      /\.messages\.ts$|\.css$|use-messages\.tsx$/.test(target) ||
      (sectionOf(target) !== undefined && target.endsWith('.tsx'));
    return showsSomething ? [`is a headless hook and imports ${from}`] : [];
  });
}

function reactQueryIsWrapped({ path, imports }: SourceFile): string[] {
  const layer = layerOf(path) ?? '';
  const may = layer === 'data' || path === 'ui/src/core/query-client.ts';
  // Above data, and below core, not even its types are known.
  const mayNameTypes = !/^(?:lib|i18n|theme|primitives|forms|step-up|frame|sections)$/.test(layer);
  return !may &&
    imports.some(
      ({ from, typeOnly }) => from.startsWith('@tanstack/') && !(typeOnly && mayNameTypes),
    )
    ? ['imports react-query; only data/ and core/query-client.ts do']
    : [];
}

/** The ground floor and the primitives would do in any product: they know none of our packages, not even the client. */
function groundKnowsNoPackage({ path, imports }: SourceFile): string[] {
  const layer = layerOf(path) ?? '';
  return [...ground, 'primitives'].includes(layer)
    ? imports
        .filter(({ from }) => /^@account-center\/client(?:\/|$)/.test(from))
        .map(({ from }) => `is in ${layer}/ and imports the package ${from}`)
    : [];
}

function fetchIsCalledOnce({ path, code }: SourceFile): string[] {
  const calls = /(?<![\w.])fetch\(|\b(?:globalThis|window|self)\.fetch\b|\?\?\s*fetch\b/;
  return path !== 'client/src/request.ts' && calls.test(code)
    ? ['calls fetch; only client/src/request.ts does']
    : [];
}

/** The files that may know server codes: those that the first load needs, and what all of them mean. */
const codeReaders: ReadonlySet<string> = new Set([
  'ui/src/core/problem-codes.ts',
  'ui/src/core/problem-rules.lazy.ts',
]);

function serverCodesAreComparedOnce(
  { path, code }: SourceFile,
  { serverCodes }: { readonly serverCodes: ReadonlySet<string> },
): string[] {
  if (!path.startsWith('ui/') || codeReaders.has(path)) return [];
  // What the backend refuses is about one section alone, and its table arrives with that section.
  const ownTable = /^ui\/src\/sections\/[^/]+\/[^/]+-problem\.ts$/.test(path);
  return [...stringsIn(code)]
    .filter((literal) => serverCodes.has(literal))
    .filter((literal) => !ownTable || !literal.startsWith('backend.'))
    .map(
      (literal) => `knows the server code ${literal}; only core/problem-codes.ts and its rules do`,
    );
}

function packagesKeepTheirOrder({ path, imports }: SourceFile): string[] {
  const forbidden = path.startsWith('client/')
    ? /^react(?:-dom)?(?:\/|$)|^@account-center\//
    : /^@account-center\/(?:mocks|server|ui)(?:\/|$)/;
  return imports
    .filter(({ from }) => forbidden.test(from))
    .map(({ from }) => `imports the package ${from}`);
}

function exportsByName({ code }: SourceFile): string[] {
  return [
    ...(/\bexport\s+(?:type\s+)?\*/.test(code) ? ['exports everything of another file'] : []),
    ...(/\bexport\s+default\b|\bas\s+default\b/.test(code) ? ['has a default export'] : []),
  ];
}

function isNoDrawer({ path }: SourceFile): string[] {
  return drawers.test(path.split('/').at(-1) ?? '')
    ? ['is a drawer: name it after its content']
    : [];
}

/** A language is one long list by nature. */
function isShort({ path, text }: SourceFile): string[] {
  if (path.includes('/locales/')) return [];
  const lines = text.trimEnd().split('\n').length;
  return lines > 400 ? [`has ${lines} lines; 400 is the limit`] : [];
}

/** Tests and stories may import what they need. */
function isTest(path: string): boolean {
  return /\.(?:test|test-d|stories)\.tsx?$|\/src\/test\//.test(path);
}

/** The folder of `ui/src` that a path lies in; none for the entries beside them and for other packages. */
function layerOf(path: string): string | undefined {
  return /^ui\/src\/([^/]+)\//.exec(path)?.[1];
}

function sectionOf(path: string): string | undefined {
  return /^ui\/src\/sections\/([^/]+)\//.exec(path)?.[1];
}

/** The path that a relative import means; a package's name stays as it is. */
function resolve(path: string, from: string): string {
  if (!from.startsWith('.')) return from;
  return new URL(from, `file:///${path}`).pathname.slice(1);
}

function importsIn(code: string): Import[] {
  const statements = /(?:import|export)\s+(type\s+)?[\w$\s{},*]*?from\s*(['"])([^'"]+)\2/g;
  const bare = /import\s*\(?\s*(['"])([^'"]+)\1/g;
  return [
    ...[...code.matchAll(statements)].map(([, type, , from = '']) => ({
      from,
      typeOnly: type !== undefined,
    })),
    ...[...code.matchAll(bare)].map(([, , from = '']) => ({ from, typeOnly: false })),
  ];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
}

function stringsIn(code: string): Set<string> {
  return new Set([...code.matchAll(/(['"`])([\w.]+)\1/g)].map(([, , literal = '']) => literal));
}

/** The codes with a dot in them; the few without could be any word. */
function serverCodesIn(errorCodes: string): Set<string> {
  return new Set([...stringsIn(errorCodes)].filter((literal) => literal.includes('.')));
}
