import { filesOf, gzippedBytes, loadedBy, packages } from '../../package/built.ts';
import type { Row } from '../row.ts';

const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

/** Each with all that it loads, gzipped. */
const parts = [
  { what: 'Content script of every enabled page, gzip', entry: 'helpdesk.js', atMost: 8_000 },
  { what: 'Background, gzip', entry: 'background.js' },
  { what: 'Panel, gzip', entry: 'panel.html' },
  { what: 'Popup, gzip', entry: 'popup.html' },
  { what: 'Options page, gzip', entry: 'options.html' },
];
const packageAtMost = 250_000;

/** What a page of the helpdesk with the biggest script loads in all. */
function largestSite(): Row {
  const own = filesOf('chrome-mv3').filter((file) => file.startsWith('helpdesks/'));
  const session = gzippedBytes('chrome-mv3', ['helpdesk.js']);
  const bytes = session + Math.max(...own.map((file) => gzippedBytes('chrome-mv3', [file])));
  const what = `Scripts of one site in all, gzip, the largest of ${own.length}`;
  return { what, baton: kB(bytes), target: '≤ 20.0 kB', met: bytes <= 20_000 };
}

/** What is downloaded and what goes into pages. Packages are there after `wxt zip`. */
export const measureBytes = (): readonly Row[] => [
  ...parts.map(({ what, entry, atMost }): Row => {
    const bytes = gzippedBytes('chrome-mv3', loadedBy('chrome-mv3', entry));
    const judged = atMost !== undefined && { target: `≤ ${kB(atMost)}`, met: bytes <= atMost };
    return { what, baton: kB(bytes), ...judged };
  }),
  largestSite(),
  ...packages().map(({ name, bytes }): Row => ({
    what: `Store package ${name}`,
    baton: kB(bytes),
    target: `≤ ${kB(packageAtMost)}`,
    met: bytes <= packageAtMost,
  })),
];
