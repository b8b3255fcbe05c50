import { cleanLine, cleanText, textLimits } from '../../../lib/case/text.ts';
import type { NoteContext } from '../../../lib/handoff/section.ts';
import { answers, at, context, emptyCase, seen } from './context.ts';

/** What strangers write into tickets, and what agents paste. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '[click](javascript:alert(1)) "click":javascript:alert(1)',
  '![x](https://evil.example/x.png) !https://evil.example/x.png!',
  '/close\n/assign @root',
  '# heading\n## heading\nh1. heading\nbq. quote',
  '@all please #1 !2 ~bug %v1 &3 user:agent r1 commit:abc [[wiki]] {{toc}}',
  '| a | b |\n|---|---|\n| c | d |',
  '```\nfence\n```\n````\nlonger\n````',
  '</pre><b>bold</b><pre>',
  '==*raw*== <notextile>*raw*</notextile>',
  '*x* _y_ -z- +i+ ^s^ ~t~ @c@ ??q?? %{color:red}r%',
  '&lt;b&gt; &amp; &#42; R&D',
  '> quote\n>>> quote\n- item\n1. item\n---\n===',
  '{{collapse\nswallowed\n}}',
  'C:\\Users\\ana\\ error_code_691 5 * 3 * 2 --verbose',
  'https://example.org/a_b?c=d&e=f#g and mail@example.org',
  '$x^2$ :tada: `code` <!-- comment -->',
  '\u202Egnp.exe\u0000\u200b',
  '"quoted" and \'quoted\'',
];

const wall = hostileTexts.join('\n\n');

/** A case in which every text that a stranger or an agent can set attacks. */
export const hostile: NoteContext = context({
  case: {
    ...emptyCase,
    facts: {
      subject: seen(cleanLine(hostileTexts.slice(0, 5).join(' '))),
      requester: seen('<b>Mallory</b> @all'),
      description: seen(cleanText(wall, textLimits.paragraph)),
      tags: seen(['<i>', '|', '[[x]]']),
    },
    alsoTried: hostileTexts.map((text, index) => ({
      text,
      result: 'no_change',
      evidence: index % 2 === 0 ? text : `log\n${text}`,
      at: at('09:00'),
      seq: 10 + index,
    })),
    noteAnswers: answers({
      assistance_needed: { text: cleanText(wall, textLimits.note) },
      reproduction: { unknownBecause: '<script>alert(2)</script>' },
    }),
  },
});
