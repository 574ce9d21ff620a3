// Writes the public surface of each entry to `api/<package>/<entry>.api.md` with API Extractor, so that a review sees
// every change of it. Run after `pnpm build`. Fails when a report differs or a public type cannot be imported;
// `--update` writes the reports.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from '@microsoft/api-extractor';
import { entriesOf } from './docs/entries.mjs';
import { published } from './lib/published.mjs';
import { root } from './lib/workspace.mjs';

const { values } = parseArgs({ options: { update: { type: 'boolean' } } });
const temporary = mkdtempSync(join(tmpdir(), 'api-report-'));
/** @type {string[]} */
const problems = [];
const written = published.flatMap((folder) => reportPackage(folder));
problems.push(...leftovers(written));
rmSync(temporary, { recursive: true });

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error('\nReview the change, run `pnpm api`, and commit what it writes.');
  process.exitCode = 1;
}

/**
 * @param {string} folder
 * @returns {string[]} the reports of the package, from the root of the repository
 */
function reportPackage(folder) {
  const entries = entriesOf(folder).map((entry) => ({
    ...entry,
    types: entry.file.replace('/src/', '/dist/').replace(/\.tsx?$/, '.d.ts'),
  }));
  const configs = entries.map((entry) => configOf(folder, entry));
  const [first] = configs;
  if (first === undefined) return [];
  const compilerState = CompilerState.create(first.config, {
    additionalEntryPoints: entries.map(({ types }) => types),
  });
  /** @type {Map<string, string>} */
  const forgotten = new Map();
  const reports = configs.map(({ config, specifier, report }) => {
    const { apiReportChanged } = Extractor.invoke(config, {
      compilerState,
      localBuild: values.update === true,
      messageCallback: (message) => {
        message.handled = true;
        const [, symbol] = /^The symbol "(\w+?)(?:_\d+)?" needs/.exec(message.text) ?? [];
        if (message.messageId === 'ae-forgotten-export' && symbol) forgotten.set(symbol, specifier);
        if (message.logLevel === ExtractorLogLevel.Error && message.category !== 'console') {
          problems.push(`✘ ${specifier}: ${message.text}`);
        }
      },
    });
    if (apiReportChanged && values.update) console.log(`✔ ${report}`);
    if (apiReportChanged && !values.update) problems.push(`✘ ${report} differs`);
    return report;
  });
  // A type that one entry uses may come from another entry of the package, but from one it must.
  const names = new Set(reports.flatMap((report) => exportedNames(join(root, report))));
  for (const [symbol, specifier] of forgotten) {
    // A schema is a value behind a type that is exported by name.
    if (names.has(symbol) || /^[a-z]/.test(symbol)) continue;
    problems.push(`✘ ${specifier} uses the type ${symbol}, which no entry of the package exports`);
  }
  return reports;
}

/** @param {string} report */
function exportedNames(report) {
  const text = readFileSync(report, 'utf8');
  const declared = text.matchAll(
    /^export (?:declare )?(?:abstract )?(?:const|type|class|function|interface|enum) (\w+)/gm,
  );
  const listed = text.matchAll(/^export \{ (?:\w+ as )?(\w+) \}/gm);
  return [...declared, ...listed].map(([, name = '']) => name);
}

/**
 * @param {string} folder
 * @param {{ specifier: string, types: string }} entry
 */
function configOf(folder, { specifier, types }) {
  const [, name = '', ...path] = specifier.split('/');
  const reportFolder = join(root, 'api', name);
  const file = `${path.join('-') || 'index'}.api.md`;
  mkdirSync(reportFolder, { recursive: true });
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: join(root, folder),
      mainEntryPointFilePath: types,
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2022',
            lib: ['es2023', 'dom', 'dom.iterable'],
            module: 'nodenext',
            moduleResolution: 'nodenext',
            jsx: 'react-jsx',
            strict: true,
            exactOptionalPropertyTypes: true,
            allowImportingTsExtensions: true,
            noEmit: true,
            skipLibCheck: true,
            types: [],
          },
          files: [types],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: file,
        reportFolder,
        reportTempFolder: temporary,
        includeForgottenExports: false,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.None },
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: false },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, folder, 'package.json'),
  });
  return { config, specifier, report: relative(root, join(reportFolder, file)) };
}

/**
 * Reports of entries that no longer exist.
 *
 * @param {readonly string[]} reports
 */
function leftovers(reports) {
  return readdirSync(join(root, 'api'), { recursive: true, encoding: 'utf8' })
    .map((file) => join('api', file))
    .filter((file) => file.endsWith('.api.md') && !reports.includes(file))
    .flatMap((file) => {
      if (!values.update) return [`✘ ${file} belongs to no entry`];
      rmSync(join(root, file));
      return [];
    });
}
