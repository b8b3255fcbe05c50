import * as z from 'zod';
import type { Finding } from '../finding.ts';
import { nearest } from '../read/nearest.ts';
import { pointer } from '../read/pointer.ts';
import { policySchema } from '../schema.ts';

/**
 * W213: keys that nothing reads, in the document as written. They are kept, so
 * that a newer file survives; those that begin with `x-` are somebody's own.
 */
export const unknownKeys = (document: unknown): readonly Finding[] =>
  search(policySchema, document, []);

function search(schema: unknown, value: unknown, path: readonly PropertyKey[]): Finding[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return search(schema.unwrap(), value, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) => search(schema.element, item, [...path, index]));
  }
  if (schema instanceof z.ZodUnion) {
    const meant = schema.options.find(
      (option) => option instanceof z.ZodType && option.safeParse(value).success,
    );
    return search(meant, value, path);
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const known = new Map(Object.entries(schema.shape));
    // Parts that this version only keeps, such as `followUp`, have no shape yet.
    if (known.size === 0) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      if (known.has(key)) return search(known.get(key), inner, [...path, key]);
      return key.startsWith('x-') ? [] : [unknownKey(key, known.keys(), path)];
    });
  }
  return [];
}

function unknownKey(key: string, known: Iterable<string>, path: readonly PropertyKey[]): Finding {
  const meant = nearest(key, known);
  return {
    code: 'W213',
    pointer: pointer(...path, key),
    message: `Nothing reads the key "${key}" here.`,
    fix: meant
      ? `Did you mean "${meant}"?`
      : 'Take it out, or begin it with x- to keep it as yours.',
  };
}
