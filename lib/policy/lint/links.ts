import { pointer } from '../read/pointer.ts';
import type { Target } from '../schema/tier.ts';
import type { Lint } from './lint.ts';

const safeLink = /^(?:https:\/\/|mailto:|tel:)[^\s\u007f-\u009f]+$/i;
const looksLikeLink = /^\s*[a-z][a-z0-9+.-]*:\/\/|^\s*(?:javascript|data|vbscript|blob|file):/i;

/** E012: a target that would open something other than a web page, an e-mail or a call. */
export const links: Lint = ({ policy }) =>
  policy.tiers.flatMap(({ targets }, tier) =>
    targets.flatMap((target, index) =>
      isSafe(target)
        ? []
        : [
            {
              code: 'E012',
              pointer: pointer('tiers', tier, 'targets', index, 'value'),
              message: `The target "${target.label}" leads to an address that Baton doesn't open.`,
              fix: 'Use an address that begins with https://, mailto: or tel:.',
            },
          ],
    ),
  );

const isSafe = ({ type, value }: Target): boolean =>
  type !== 'url' && !looksLikeLink.test(value) ? true : safeLink.test(value);
