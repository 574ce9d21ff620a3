/** @typedef {import('./read-api.mjs').EntryApi} EntryApi */
/** @typedef {import('./read-api.mjs').Export} Export */

const titles = {
  component: 'Components',
  hook: 'Hooks',
  function: 'Functions',
  class: 'Classes',
  value: 'Values',
  type: 'Types',
};

/** What a page of the reference starts with, and by which a stale one is told from a page that a person wrote. */
export const generatedMark =
  '<!-- Written from the comments in the source by `pnpm docs:write`. Edit those, not this. -->';

/**
 * The file of an entry's page, for example `ui-sections-email.md`.
 *
 * @param {string} specifier
 */
export function pageOf(specifier) {
  return `${specifier.replace('@account-center/', '').replaceAll('/', '-')}.md`;
}

/**
 * The page of one entry.
 *
 * @param {EntryApi} entry
 */
export function renderEntry({ specifier, exports }) {
  const groups = Object.entries(titles).flatMap(([kind, title]) => {
    const found = exports.filter((item) => item.kind === kind);
    return found.length > 0 ? [`## ${title}`, ...found.map(renderExport)] : [];
  });
  return `${[generatedMark, `# \`${specifier}\``, ...groups].join('\n\n')}\n`;
}

/**
 * The page that lists all others.
 *
 * @param {readonly EntryApi[]} entries
 */
export function renderIndex(entries) {
  const lists = entries.map(({ specifier, exports }) => {
    const names = exports.filter(({ kind }) => kind !== 'type').map(({ name }) => `\`${name}\``);
    return `- [\`${specifier}\`](${pageOf(specifier)}): ${names.join(', ') || 'types'}`;
  });
  const text = 'Every exported name of every package, with its types and what its comment says.';
  return `${[generatedMark, '# API reference', text, lists.join('\n')].join('\n\n')}\n`;
}

/** @param {Export} item */
function renderExport(item) {
  // An object is listed member by member, unless its declaration says all there is to say.
  const isObject =
    item.kind === 'type' &&
    /^type \w+(<.*>)? =\s*(\w+(<[^;]*>)?\s*&\s*)*\{|^type \w+ = (Omit|Pick|Partial)</.test(
      item.signature,
    );
  const isListed = isObject && item.members.some(({ doc }) => doc !== '');
  const listed = isListed || item.kind === 'class' ? item.members : unwritten(item);
  return [
    `### \`${item.name}\``,
    item.doc.trim(),
    isListed ? origin(item) : codeBlock(item),
    ...item.tags.map(renderTag),
    renderMembers(listed),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * What a listed object is made of beside its own members.
 *
 * @param {Export} item
 */
function origin({ signature }) {
  const [others = ''] = signature.replace(/^type \w+(<.*?>)? =\s*/s, '').split('{');
  const name = others.replace(/\s+/g, ' ').replaceAll('< ', '<').replaceAll(' >', '>');
  const trimmed = name.trim().replace(/( &|;)$/, '');
  return trimmed === ''
    ? ''
    : `Made of \`${trimmed}\`${signature.includes('{') ? ' and its own:' : ':'}`;
}

/**
 * The members that a type has from others, and that its declaration does not show.
 *
 * @param {Export} item
 */
function unwritten({ signature, members }) {
  if (!signature.includes('&')) return [];
  return members.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(signature));
}

/** @param {Export} item */
function codeBlock({ kind, name, signature }) {
  const written = kind === 'type' || kind === 'class';
  return `\`\`\`ts\n${written ? signature : `const ${name}: ${broken(signature)}`}\n\`\`\``;
}

/**
 * A long object type with a line for each member.
 *
 * @param {string} type
 */
function broken(type) {
  if (type.length < 200) return type;
  return type.replace(/([{;]) (?:readonly )?(?=['\w.-]+\??: )/g, '$1\n  ').replace(/; \}/g, ';\n}');
}

/** @param {Export['members']} members */
function renderMembers(members) {
  return members
    .map(({ name, optional, type, doc }) => {
      const flat = type.replace(/\s+/g, ' ').replace(/^\| /, '');
      const shown = optional ? flat.replace(/ \| undefined$/, '') : flat;
      const text = doc.trim() === '' ? '' : `\n  ${doc.trim().replaceAll('\n', '\n  ')}`;
      return `- **\`${name}${optional ? '?' : ''}\`** \`${shown}\`${text}`;
    })
    .join('\n');
}

/** @param {{ name: string, text: string }} tag */
function renderTag({ name, text }) {
  const body = text.trim();
  if (name === 'param') return `- \`${body.replace(/^(\S+)/, '$1`:')}`;
  if (name === 'example') return `For example:\n\n\`\`\`tsx\n${body}\n\`\`\``;
  const title = { throws: 'Throws', returns: 'Gives', deprecated: 'Deprecated' }[name] ?? name;
  return `_${title}:_ ${body}`;
}
