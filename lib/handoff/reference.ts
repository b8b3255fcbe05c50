/** Crockford's base 32: no I, L, O or U, so it survives being read out on the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;

const pattern = new RegExp(`(?<![A-Za-z0-9-])BT-[${alphabet}]{${length}}(?![A-Za-z0-9-])`, 'g');

/**
 * The name of one handoff, such as "BT-7K2M9Q": says nothing about person or
 * ticket. Takes at least six random bytes (32 divides 256, so each of the 2³⁰
 * references is equally likely).
 */
export function makeReference(random: Uint8Array): string {
  if (random.length < length) throw new RangeError(`A reference needs ${length} random bytes.`);
  const characters = Array.from(random.subarray(0, length), (byte) => alphabet.charAt(byte % 32));
  return `BT-${characters.join('')}`;
}

/** Every reference in a text, each once, in order of appearance. */
export const findReferences = (text: string): readonly string[] => [
  ...new Set(text.match(pattern) ?? []),
];
