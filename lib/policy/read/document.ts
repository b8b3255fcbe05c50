import type { Finding } from '../finding.ts';
import { jsonErrorPlace } from './json-place.ts';

export const maxBytes = 256 * 1024;
export const maxNesting = 12;

/** The document as an object, or why it can't be one (E001). */
export type ReadDocument =
  | { readonly ok: true; readonly document: { readonly [key: string]: unknown } }
  | { readonly ok: false; readonly finding: Finding };

export function readDocument(text: string): ReadDocument {
  if (utf8Length(text) > maxBytes) {
    return refuse('The file is larger than 256 KiB.', 'Split it, or take long texts out.');
  }
  // Some editors begin a file with a byte order mark.
  const json = text.replace(/^\ufeff/, '');
  const parsed = parse(json);
  if (!parsed) {
    const { line, column } = jsonErrorPlace(json);
    return refuse(
      `This is not valid JSON: something is wrong at line ${line}, column ${column}.`,
      'Look there for a missing or extra comma, quote or bracket.',
    );
  }
  const { value } = parsed;
  if (!isRecord(value)) {
    return refuse(
      'The file holds no policy: a policy is one JSON object in curly brackets.',
      'Choose the file that begins with {.',
    );
  }
  if (!isShallow(value, maxNesting)) {
    return refuse(
      `The file is nested more than ${maxNesting} levels deep.`,
      'A policy needs no more than that: check its brackets.',
    );
  }
  return { ok: true, document: value };
}

const refuse = (message: string, fix: string): ReadDocument => ({
  ok: false,
  finding: { code: 'E001', pointer: '', message, fix },
});

function parse(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length && bytes <= maxBytes; index += 1) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair stands for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
