/** What our notes are made of. */
export type Part = 'heading' | 'subheading' | 'bold' | 'list' | 'table' | 'code' | 'link';

/** How each part of the note looks in what an editor would send. */
type Dialect = Readonly<Record<Part, RegExp>>;

const html: Dialect = {
  heading: /<h3\b[^>]*>Handoff</,
  subheading: /<h4\b[^>]*>Tried</,
  bold: /<strong>all</,
  list: /<li\b[^>]*>restarted/,
  table: /<td\b[^>]*>(?:<p>)?signal/,
  code: /<pre\b[^>]*>\s*(?:<code\b[^>]*>)?line one\nline two/,
  link: /<a\b[^>]*href="https:\/\/help\.example\/1"[^>]*>ticket[<:]/,
};

const never = /(?!)/;

const none: Dialect = {
  heading: never,
  subheading: never,
  bold: never,
  list: never,
  table: never,
  code: never,
  link: never,
};

const prosemirror: Dialect = {
  ...none,
  heading: /"heading","attrs":\{"level":3\},"content":\[\{"type":"text","text":"Handoff"/,
  subheading: /"heading","attrs":\{"level":4\},"content":\[\{"type":"text","text":"Tried"/,
  bold: /"marks":\[\{"type":"strong"\}\],"text":"all"/,
  list: /"list_item","content":\[\{"type":"paragraph","content":\[\{"type":"text","text":"restarted"/,
  code: /"code_block","content":\[\{"type":"text","text":"line one\\nline two"/,
  link: /"href":"https:\/\/help\.example\/1"[^}]*\}\}\],"text":"ticket"/,
};

const lexical: Dialect = {
  ...none,
  heading: /"text":"Handoff"[^[]*"tag":"h3"/,
  subheading: /"text":"Tried"[^[]*"tag":"h4"/,
  bold: /"format":1,"mode":"normal","style":"","text":"all"/,
};

const draft: Dialect = {
  ...none,
  heading: /"text":"Handoff","type":"header-three"/,
  subheading: /"text":"Tried","type":"header-four"/,
  bold: /"offset":6,"length":3,"style":"BOLD"/,
  list: /"text":"restarted","type":"unordered-list-item"/,
  code: /"text":"line one\\nline two","type":"code-block"/,
  link: /"type":"LINK"[^}]*"url":"https:\/\/help\.example\/1"/,
};

export const dialects = { html, none, prosemirror, lexical, draft };
