import type { Finding, FindingStatus } from './finding.ts';

const signs = {
  ok: { sign: '✔', color: 32 },
  off: { sign: '–', color: 90 },
  missing: { sign: '✘', color: 31 },
  unknown: { sign: '?', color: 33 },
} satisfies Record<FindingStatus, { sign: string; color: number }>;

/** The findings as lines for people, feature by feature, and a last line that counts them. */
export const formatReport = (findings: readonly Finding[], isColored: boolean): string => {
  const paint = (color: number, text: string) =>
    isColored ? `\u001b[${color}m${text}\u001b[0m` : text;
  const lines: string[] = [];
  let last: string | undefined;
  for (const { feature, standing, text, remedy } of findings) {
    if (feature !== last) lines.push('', paint(1, feature));
    last = feature;
    const { sign, color } = signs[standing];
    lines.push(`  ${paint(color, sign)} ${text}`);
    if (remedy) lines.push(paint(90, `    → ${remedy}`));
  }
  const count = (standing: FindingStatus) =>
    findings.filter((one) => one.standing === standing).length;
  const summary = `${count('ok')} in order, ${count('missing')} to mend, ${count('off')} switched off, ${count('unknown')} not looked at`;
  return [...lines, '', summary].join('\n').trimStart();
};
