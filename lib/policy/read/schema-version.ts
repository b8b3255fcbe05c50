import type { Finding } from '../finding.ts';
import { policySchemaId } from '../schema.ts';

/** E002: the document isn't a policy, or one of a major version that this Baton can't read. */
export function schemaVersion(document: { readonly [key: string]: unknown }): Finding | undefined {
  const { schema } = document;
  if (schema === policySchemaId) return undefined;
  const newer = typeof schema === 'string' && /^baton\.policy\/\d{1,6}$/.test(schema);
  return {
    code: 'E002',
    pointer: schema === undefined ? '' : '/schema',
    message: newer
      ? `The policy is written for "${schema}", which this version of Baton can't read.`
      : "The document doesn't say that it is a Baton policy.",
    fix: newer ? 'Update Baton.' : `Begin it with "schema": "${policySchemaId}".`,
  };
}
