import * as z from 'zod';
import { policySchema } from '../../lib/policy/schema.ts';
import { descriptions } from './descriptions.ts';

/** A JSON value that is an object. */
interface Node {
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The JSON Schema (draft 2020-12) of policy documents, for editors that complete
 * and check while one types. Made from the schema that the product reads with,
 * so the two can't disagree; what one part says of another is the linter's affair.
 */
export function policyJsonSchema(): Node {
  const made: unknown = z.toJSONSchema(policySchema, {
    io: 'input',
    target: 'draft-2020-12',
    reused: 'ref',
  });
  if (!isNode(made)) throw new Error('The schema of a policy is no object.');
  const named = withNames(made);
  const { $schema, ...rest } = named;
  const schema = {
    $schema,
    $id: 'urn:baton:policy:1',
    title: 'Baton escalation policy',
    ...rest,
  };
  for (const [path, description] of Object.entries(descriptions)) {
    placeOf(schema, path)['description'] = description;
  }
  return schema;
}

/** Shared parts are called after the key that they first stand under. */
function withNames(schema: Node): Node {
  const names = new Map<string, string>();
  const nameAll = (node: unknown, key: string): void => {
    if (Array.isArray(node)) for (const one of node) nameAll(one, key);
    if (!isNode(node)) return;
    const reference = referenceOf(node);
    if (reference !== undefined && !names.has(reference)) {
      names.set(reference, unlike(key, new Set(names.values())));
      nameAll(resolved(node, schema), key);
    }
    for (const [part, inner] of Object.entries(node)) {
      if (part !== 'properties' || !isNode(inner)) nameAll(inner, key);
      else for (const [property, one] of Object.entries(inner)) nameAll(one, property);
    }
  };
  const { $defs, ...main } = schema;
  nameAll(main, 'policy');
  const text = JSON.stringify({ ...main, $defs }).replaceAll(
    /"(#\/\$defs\/)?(__schema\d+)"/g,
    (_, prefix: string | undefined, id: string) =>
      JSON.stringify(`${prefix ?? ''}${names.get(id) ?? id}`),
  );
  const parsed: unknown = JSON.parse(text);
  return isNode(parsed) ? parsed : {};
}

function unlike(name: string, taken: ReadonlySet<string>): string {
  let count = 1;
  while (taken.has(count === 1 ? name : `${name}${count}`)) count += 1;
  return count === 1 ? name : `${name}${count}`;
}

const referenceOf = (node: Node): string | undefined =>
  typeof node['$ref'] === 'string' ? node['$ref'].replace('#/$defs/', '') : undefined;

/** Where a path such as `tiers[].fallback` is described. */
function placeOf(schema: Node, path: string): Node {
  let node: unknown = schema;
  for (const part of path.split(/\.|(?=\[\])/)) {
    const object = resolved(node, schema);
    const properties = object['properties'];
    node = part === '[]' ? object['items'] : isNode(properties) ? properties[part] : undefined;
  }
  if (!isNode(node)) throw new Error(`A policy has no ${path}.`);
  return node;
}

function resolved(node: unknown, schema: Node): Node {
  if (!isNode(node)) return {};
  const reference = referenceOf(node);
  const definitions = schema['$defs'];
  const found = reference !== undefined && isNode(definitions) ? definitions[reference] : node;
  return isNode(found) ? found : {};
}
