import { textWithout } from './text-without.ts';

/** Characters that editors keep in an empty place, and white space. */
const nothing = /^[\s\u200b\u2060\ufeff]*$/;

/** What editors show inside themselves though nobody wrote it: ProseMirror's and Froala's prompts. */
const prompts = '.ProseMirror-widget, .fr-placeholder';

/** Whether nobody has written into a field or a rich editor yet: no text, no picture, no table. */
export const isBlank = (field: Element): boolean =>
  nothing.test('value' in field ? String(field.value) : textWithout(field, prompts)) &&
  !field.querySelector('img, table, video, audio, iframe');
