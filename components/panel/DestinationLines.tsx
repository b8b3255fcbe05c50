import type { Destination } from '../../lib/policy/verdict.ts';
import { destinationText } from './destination-text.ts';

/** Why it goes there, and what to expect there; nothing where all is as usual. */
export function DestinationLines({ destination }: { readonly destination: Destination }) {
  const sentences = destinationText(destination);
  if (sentences.length === 0) return null;
  return (
    <ul class="destination">
      {sentences.map((sentence) => (
        <li key={sentence} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
