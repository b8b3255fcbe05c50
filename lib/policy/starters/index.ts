import serviceDesk from './service-desk.json?raw';

/** A policy to begin with, as the file that it would be. */
export interface Starter {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The document's text, for `parsePolicy`. */
  readonly text: string;
}

export const starters: readonly Starter[] = [
  {
    id: 'service-desk',
    name: 'Service desk, two tiers and on-call',
    description:
      'A first line, a second line, network specialists and an engineer on call. ' +
      'Prompts after 15 to 30 minutes of work without progress.',
    text: serviceDesk,
  },
];
