import internalDesk from './internal-desk.json';
import serviceDesk from './service-desk.json';
import smallMsp from './small-msp.json';
import softwareVendor from './software-vendor.json';

/** A policy to begin with, as the file that it would be. */
export interface Starter {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The document's text, for `parsePolicy`. */
  readonly text: string;
}

/** Bundled without the spaces that make a file readable. */
const asFile = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

export const starters: readonly Starter[] = [
  {
    id: 'service-desk',
    name: 'Service desk, two tiers and on-call',
    description:
      'A first line, a second line, network specialists and an engineer on call. ' +
      'Prompts after 15 to 30 minutes of work without progress.',
    text: asFile(serviceDesk),
  },
  {
    id: 'small-msp',
    name: 'Small managed service provider',
    description:
      'A few technicians for many client firms: two seniors, an engineer on call, the owner and ' +
      'each client’s vendors. Prompts after 15 to 60 minutes of work, by severity.',
    text: asFile(smallMsp),
  },
  {
    id: 'internal-desk',
    name: 'Internal IT desk, four tiers and vendor',
    description:
      'Three specialist teams, infrastructure, engineering, vendors, a security desk and a duty ' +
      'manager. Guards the promised times and names an owner for tickets that wander.',
    text: asFile(internalDesk),
  },
  {
    id: 'software-vendor',
    name: 'Software vendor support',
    description:
      'Support for a product of your own: engineering gets complete defect reports, security ' +
      'reports go their own way, and the product team is asked first.',
    text: asFile(softwareVendor),
  },
];
