import * as z from 'zod';

/** What a person reads in a list or on a button. */
export const nameSchema = z.string().min(1).max(120);

export const sentenceSchema = z.string().min(1).max(500);
