import type { Finding } from '../finding.ts';
import { pointer } from '../read/pointer.ts';
import type { Target } from '../schema/tier.ts';
import type { Lint } from './lint.ts';

const address = /^(?:mailto:)?([^\s@]+)@([^\s@]+)$/i;
const phone = /^(?:tel:)?[+(]?\d[\d\s()/.-]{5,}$/i;

/** Where people have addresses of their own. */
const privateHosts =
  /^(?:gmail|googlemail|gmx|web|yahoo|icloud|me|hotmail|live|aol|proton(?:mail)?|t-online|posteo|mail)\.\w+(?:\.\w+)?$/i;

/** Parts of the names of teams, to tell `service.desk` from `mary.jones`. */
const teamWords =
  /^(?:\d+|[a-z]|it|edv|help|service|servicedesk|helpdesk|desk|support|team|group|network|security|incident|soc|noc|on|call|oncall|duty|manager|management|admin|admins|ops|operations|office|info|contact|queue|level|tier|line|first|second|third|\w?l\d|infrastructure|platform|apps?|applications?|product|engineering|vendor|emergency|major|no|reply|noreply|customer|user|mail|email|server|database|cloud|web|field|site)$/i;

/** W211: the phone number or address of one person, in a file that is passed around. */
export const personalData: Lint = ({ policy }) => {
  const targets = policy.tiers.flatMap((tier, at) =>
    tier.targets.flatMap((target, index) =>
      isPersonal(target)
        ? [warn(target.label, pointer('tiers', at, 'targets', index, 'value'))]
        : [],
    ),
  );
  const { owner } = policy;
  const ofOwner = isPersonalAddress(owner?.contact ?? '')
    ? [warn(owner?.name ?? '', '/owner/contact')]
    : [];
  return [...ofOwner, ...targets];
};

const warn = (whose: string, at: string): Finding => ({
  code: 'W211',
  pointer: at,
  message: `The contact of "${whose}" looks like that of one person.`,
  fix: 'Name a role or a group instead: this file is shared, and people change.',
});

const isPersonal = ({ type, value }: Target): boolean =>
  isPersonalAddress(value) ||
  (type === 'person' && (address.test(value.trim()) || phone.test(value.trim())));

function isPersonalAddress(value: string): boolean {
  const [, name = '', host = ''] = address.exec(value.trim()) ?? [];
  return privateHosts.test(host) || isPersonsName(name);
}

/** `mary.jones`, `m.jones`: two words or more, of which one isn't what teams are called. */
function isPersonsName(name: string): boolean {
  const words = name.split(/[._]/);
  return (
    words.length > 1 &&
    words.length < 4 &&
    words.every((word) => /^[\p{L}']+$/u.test(word)) &&
    !words.some((word) => word.length > 1 && teamWords.test(word))
  );
}
