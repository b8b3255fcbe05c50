import { element } from './element.js';

/**
 * The little Markdown that agents write: headings, lists, tables, quotes,
 * code, bold, italics. Makes elements from text, never from markup, and leaves
 * whatever it doesn't know as it was written.
 */
export const renderMarkdown = (source) => {
  const fragment = document.createDocumentFragment();
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  while (lines.length > 0) {
    const block = blocks.find(({ starts }) => starts.test(lines[0]));
    fragment.append(block.take(lines));
  }
  return fragment;
};

/** Removes and returns the lines from the first on that match. */
const takeWhile = (lines, matches) => {
  const end = lines.findIndex((line) => !matches(line));
  return lines.splice(0, end === -1 ? lines.length : end);
};

const inlinePattern =
  /\\([!-/:-@[-`{-~])|`([^`]+)`|\*\*(\S(?:.*?\S)?)\*\*|(?<![\w*])[*_](\S(?:.*?\S)?)[*_](?![\w*])/g;

const inline = (text) => {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(inlinePattern)) {
    const [whole, escaped, code, bold, italic] = match;
    parts.push(text.slice(end, match.index));
    if (escaped !== undefined) parts.push(escaped);
    else if (code !== undefined) parts.push(element('code', {}, code));
    else if (bold !== undefined) parts.push(element('strong', {}, ...inline(bold)));
    else parts.push(element('em', {}, ...inline(italic)));
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
};

const cells = (row) =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim()));

const list = (tag, marker) => (lines) =>
  element(
    tag,
    {},
    ...takeWhile(lines, (line) => marker.test(line) || /^ {2,}\S/.test(line))
      .reduce((items, line) => {
        if (marker.test(line)) items.push(line.replace(marker, ''));
        else items.push(`${items.pop()}\n${line.trim()}`);
        return items;
      }, [])
      .map((item) => element('li', {}, ...inline(item))),
  );

const bullet = /^[-*] +/;
const ordinal = /^\d+[.)] +/;

/** First match wins; the last one takes everything. */
const blocks = [
  {
    starts: /^\s*$/,
    take: (lines) => {
      lines.shift();
      return '';
    },
  },
  {
    starts: /^```/,
    take: (lines) => {
      lines.shift();
      const code = takeWhile(lines, (line) => !line.startsWith('```'));
      lines.shift();
      return element('pre', {}, element('code', {}, code.join('\n')));
    },
  },
  {
    // An entry stands below the page's h1 and h2, whatever its own headings begin with.
    starts: /^#{1,5} /,
    take: (lines) => {
      const [, marks, text] = /^(#+) (.*)$/.exec(lines.shift());
      return element(`h${Math.max(3, marks.length + 1)}`, {}, ...inline(text));
    },
  },
  { starts: bullet, take: list('ul', bullet) },
  { starts: ordinal, take: list('ol', ordinal) },
  {
    starts: /^> ?/,
    take: (lines) =>
      element(
        'blockquote',
        {},
        renderMarkdown(
          takeWhile(lines, (line) => line.startsWith('>'))
            .map((line) => line.replace(/^> ?/, ''))
            .join('\n'),
        ),
      ),
  },
  {
    starts: /^\|.*\|\s*$/,
    take: (lines) => {
      const [head, ...rest] = takeWhile(lines, (line) => line.startsWith('|'));
      const body = /^\|[\s:|-]+\|\s*$/.test(rest[0] ?? '') ? rest.slice(1) : rest;
      return element(
        'table',
        {},
        element('thead', {}, row('th', head)),
        element('tbody', {}, ...body.map((line) => row('td', line))),
      );
    },
  },
  {
    starts: /^/,
    take: (lines) => {
      const first = lines.shift();
      const more = takeWhile(
        lines,
        (line) => blocks.find((b) => b.starts.test(line)) === blocks.at(-1),
      );
      return element('p', {}, ...inline([first, ...more].join('\n')));
    },
  },
];

const row = (tag, line) =>
  element('tr', {}, ...cells(line).map((content) => element(tag, {}, ...content)));
