import { disables, rejects, type Finding } from '../../lib/policy/finding.ts';
import { jsonErrorPlace, type Place } from '../../lib/policy/read/json-place.ts';
import { placesIn } from '../../lib/policy/read/pointer-place.ts';

const isWarning = (finding: Finding): boolean => !rejects(finding) && !disables(finding);

const groups = [
  { is: rejects, title: 'These refuse the policy' },
  { is: disables, title: 'These take a rule out' },
  { is: isWarning, title: 'These are worth a look' },
] as const;

/** Findings as a person reads them: the gravest first, each with its place in the file. */
export function findingsText(file: string, text: string, findings: readonly Finding[]): string {
  const placeOf = isJson(text) ? placesIn(text) : (): Place => jsonErrorPlace(text);
  const parts = groups.flatMap(({ is, title }) => {
    const own = findings.filter(is);
    if (own.length === 0) return [];
    const lines = own.map((finding) => {
      const { line, column } = placeOf(finding.pointer);
      const indent = ' '.repeat(6);
      return [
        `  ${finding.code}  ${file}:${line}:${column}  ${finding.pointer || '/'}`,
        `${indent}${finding.message}`,
        `${indent}${finding.fix}`,
      ].join('\n');
    });
    return [`${title}:\n\n${lines.join('\n\n')}\n\n`];
  });
  return `${parts.join('')}${closing(findings)}\n`;
}

function closing(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing found.';
  const count = (is: (finding: Finding) => boolean, one: string, many: string): string => {
    const found = findings.filter(is).length;
    return `${found} ${found === 1 ? one : many}`;
  };
  return [
    `${count(rejects, 'finding refuses', 'findings refuse')} the policy`,
    `${count(disables, 'takes a rule', 'take rules')} out`,
    `${count(isWarning, 'warning', 'warnings')}.`,
  ].join(', ');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
