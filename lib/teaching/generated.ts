/**
 * Names that a tool made and will make anew: with the next release, the next
 * load or the next ticket. What a person chose reads like words.
 */

const uuid = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/i;

/**
 * Marks of frameworks: React's `:r1:` and `«r1»`, Ember, GWT, Ext, JSF,
 * styled-components, Emotion, JSS, Svelte, Angular, Vue.
 */
const frameworks =
  /^(?:[:«_]r\w*[:»_]|ember\d|gwt-|ext-|x-auto|j_idt|sc-|css-|jss\d|jsx-|svelte-|emotion-|ng-|_ng|cdk-|mat-\w+-\d|radix-|headlessui-|react-|ui-id-|select2-|yui_|v-|__bvid|astro-)/i;

/** An id or a class. */
export function isGeneratedName(name: string): boolean {
  if (uuid.test(name) || frameworks.test(name) || /[^\w-]/.test(name)) return true;
  // Counters, and whatever holds a ticket's number.
  if (/\d{3}|(?:^|[-_])\d+$|^\d/.test(name)) return true;
  return name.split(/[-_]+/).some(isHash);
}

/** The value of an attribute that a person chose, such as `custom_fields[12]`. */
export const isGeneratedValue = (value: string): boolean =>
  uuid.test(value) ||
  frameworks.test(value) ||
  /\d{5}/.test(value) ||
  value.split(/[^A-Za-z0-9]+/).some(isHash);

/** Letters and digits mixed, capitals without words, or too few vowels to be one. */
function isHash(part: string): boolean {
  if (part.length < 5) return false;
  // Headings are called so.
  if (/^h[1-6][a-z]/.test(part)) return isHash(part.slice(2));
  if (/\d/.test(part))
    return /[A-Za-z]\d+[A-Za-z]|^\d+[A-Za-z]/.test(part) || /^[0-9a-f]{6,}$/i.test(part);
  const words = part.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  if (words.length > 1 && part.length / words.length < 3) return true;
  return part.length >= 6 && !/[aeiouy]/i.test(part);
}

/** Names of what an element is at the moment, or of how it looks: no names of the thing. */
export const isPassing = (name: string): boolean =>
  /^(?:is|has|js|was)-|^(?:active|selected|current|open|opened|closed|hover|focus\w*|hidden|visible|disabled|enabled|loading|loaded|expanded|collapsed|checked|dirty|pristine|touched|valid|invalid|first|last|odd|even|new|unread|read)$/.test(
    name,
  ) ||
  /^-?(?:[mp][trblxyse]?|w|h|min|max|text|font|bg|gap|items|justify|content|self|row|col|d|border|rounded|shadow|leading|tracking|space|overflow|z|top|left|right|bottom|inset|order|float|align|opacity)-/.test(
    name,
  ) ||
  /^(?:flex|grid|block|inline|inline-block|row|col|container|clearfix|truncate|absolute|relative|fixed|sticky|bold|small|large|muted|pull-left|pull-right)$/.test(
    name,
  );
