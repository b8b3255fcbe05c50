import { describe, expect, it } from 'vitest';
import { escapeTextile, escapeTextilePre } from '../../../../lib/handoff/escape/textile.ts';

const typed = (source: string): string =>
  source.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('Textile shows as typed', () => {
  it.each([
    ['spans', '*x* _y_ (-z-)', '&#42;x* &#95;y_ (&#45;z-)'],
    ['code and people', '@c@ @agent', '&#64;c@ &#64;agent'],
    ['images', '!img.png!', '&#33;img.png!'],
    ['links', '"a":http://x "b":mailto:c', '"a"&#58;http://x "b"&#58;mailto:c'],
    ['macros', '{{toc}}', '&#123;{toc}}'],
    ['ticket numbers', '#1', '&#35;1'],
    ['revisions', 'r12 commit:abc', '&#114;12 commit&#58;abc'],
    ['wiki pages', '[[wiki]]', '&#91;[wiki]]'],
    ['footnotes', 'see[1]', 'see&#91;1]'],
    ['tables', '|a|b|', '&#124;a&#124;b&#124;'],
    ['block prefixes', 'h1. x\nbq. y\np(c). z', '&#104;1. x\n&#98;q. y\n&#112;(c). z'],
    ['lists', '* x\n# y', '&#42; x\n&#35; y'],
    ['rules', '---\n- - -', '&#45;&#45;&#45;\n&#45; - &#45;'],
    ['tags', '<b>', '&#60;b&#62;'],
    ['entities', '&amp; &#42;', '&#38;amp; &#38;&#35;42;'],
    ['unformatted text', '==*x*==', '&#61;&#61;&#42;x*&#61;&#61;'],
    ['abbreviations', 'HTTP(note)', 'HTTP&#40;note)'],
    ['the formatter’s own words', 'x%x% :redsh#1:', 'x&#37;x% :redsh&#35;1:'],
    ['addresses with more than Redmine takes', 'https://x/#y', 'https&#58;//x/&#35;y'],
  ])('%s', (_, text, source) => {
    expect(escapeTextile(text)).toBe(source);
    expect(typed(source)).toBe(text);
  });

  it.each([
    'Error 691 (auth_failed) on vpn-gw-2',
    '- a\n- b',
    '1. a',
    'https://example.org/a_b/-/issues?x=1&y=2.',
    'ana.silva@example.org, 5 * 3 - 2',
    'C:\\Users\\ana "quoted": R&D',
  ])('leaves readable what needs no escape: %s', (text) => {
    expect(escapeTextile(text)).toBe(text);
  });

  it('parts what would end a block of code or reach out of it', () => {
    const gap = '\u200b';
    expect(escapeTextilePre('</pre> <code> {{collapse\nx\n}} x%x% :redsh#1')).toBe(
      `<${gap}/pre> <${gap}code> {${gap}{collapse\nx\n}} x%${gap}x% :redsh${gap}#1`,
    );
    expect(escapeTextilePre('a < b && {{x}} <b>*y*</b>')).toBe('a < b && {{x}} <b>*y*</b>');
  });
});
