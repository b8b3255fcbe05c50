import type { FormatId, NoteFormat } from '../blocks.ts';
import { format as html } from './html.ts';
import { format as markdown } from './markdown.ts';
import { format as plain } from './plain.ts';
import { format as textile } from './textile.ts';

/** The closed set of output formats: one line here per file in this folder. */
export const formats: Readonly<Record<FormatId, NoteFormat>> = { markdown, html, plain, textile };
