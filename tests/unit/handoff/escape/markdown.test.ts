import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../../lib/handoff/escape/markdown.ts';
import { formats } from '../../../../lib/handoff/formats/index.ts';

describe('Markdown shows as typed', () => {
  it.each([
    ['emphasis', '*x* _y_ ~z~', '\\*x\\* \\_y\\_ \\~z\\~'],
    ['code', '`x`', '\\`x\\`'],
    ['links and images', '![x](y) [a][b]', '!\\[x\\](y) \\[a\\]\\[b\\]'],
    ['tags', '<b>x</b>', '&lt;b>x&lt;/b>'],
    ['entities', '&lt; R&D', '&amp;lt; R&D'],
    ['headings', '# x\n## y\nz #', '\\# x\n\\## y\nz \\#'],
    ['quotes', '> x\n>>> y', '\\> x\n\\>>> y'],
    ['lists', '- x\n+ y\n1. z\n2) a', '\\- x\n\\+ y\n1\\. z\n2\\) a'],
    ['rules', 'x\n---\n===', 'x\n\\---\n\\==='],
    ['table bars', '|a|b|', '\\|a\\|b\\|'],
    ['quick actions', '/close\n  /assign', '\\/close\n\\/assign'],
    ['mentions', '@all (@root)', '@\u200ball (@\u200broot)'],
    ['pictures by name', 'so :tada:', 'so :\u200btada:'],
    ['references', '#1 !2 ~bug %m &3', '\\#1 \\!2 \\~bug \\%m \\&3'],
    ['mathematics', '$x$', '\\$x\\$'],
    ['macros', '{{toc}}', '{\\{toc}}'],
    ['backslashes', 'C:\\Users\\_x a\\', 'C:\\Users\\\\\\_x a\\\\'],
  ])('%s', (_, typed, source) => {
    expect(escapeMarkdown(typed)).toBe(source);
  });

  it.each([
    'Error 691 (auth_failed) on vpn-gw-2',
    'https://example.org/a_b/-/issues?x=1.',
    'ana.silva@example.org at 10:30:45',
    'fe80::ab:1 and 00:1a:2b',
    'a - b = c',
    '100%, R&D, C:\\Users\\ana',
  ])('leaves readable what needs no escape: %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  it('fences code with more backticks than are inside', () => {
    const note = {
      title: 'T',
      sections: [{ heading: 'H', blocks: [{ kind: 'code', text: '```\nx\n`````' }] }],
      reference: 'R',
    } as const;
    expect(formats.markdown.render(note)).toContain('\n``````\n```\nx\n`````\n``````\n');
  });
});
