import type { Finding } from '../finding.ts';
import { policySchemaId } from '../schema.ts';

/** A policy document as an object, of whatever major version. */
export interface PolicyDocument {
  readonly [key: string]: unknown;
}

/** Takes a document of one major version to the next. Pure: it leaves the document as it is. */
export type Migration = (document: PolicyDocument) => PolicyDocument;

/** The steps from each older major version to the one after it, oldest first: none yet. */
const migrations: readonly Migration[] = [];

export type Migrated =
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly finding: Finding };

/**
 * A document of any older major version, as one of the current. E002 for
 * anything else: a newer version is never guessed at.
 */
export function migrate(
  document: PolicyDocument,
  steps: readonly Migration[] = migrations,
): Migrated {
  const current = steps.length + 1;
  const major = majorOf(document);
  if (major === undefined || major > current) return refuse(document, current);
  let migrated = document;
  for (const step of steps.slice(major - 1)) migrated = step(migrated);
  return { ok: true, document: { ...migrated, schema: idOf(current) } };
}

const family = policySchemaId.replace(/\d+$/, '');
const idOf = (major: number): string => `${family}${major}`;

function majorOf({ schema }: PolicyDocument): number | undefined {
  if (typeof schema !== 'string' || !schema.startsWith(family)) return undefined;
  const major = schema.slice(family.length);
  return /^[1-9]\d{0,5}$/.test(major) ? Number(major) : undefined;
}

function refuse(document: PolicyDocument, current: number): Migrated {
  const { schema } = document;
  const newer = majorOf(document) !== undefined;
  return {
    ok: false,
    finding: {
      code: 'E002',
      pointer: schema === undefined ? '' : '/schema',
      message: newer
        ? `The policy is written for "${String(schema)}", which this version of Baton can't read.`
        : "The document doesn't say that it is a Baton policy.",
      fix: newer ? 'Update Baton.' : `Begin it with "schema": "${idOf(current)}".`,
    },
  };
}
