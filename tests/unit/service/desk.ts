import type { Intent } from '../../../lib/service/intents.ts';
import { minutes } from '../../../lib/clock/units.ts';
import { pageAnswers } from '../../../lib/service/page-answers.ts';
import { ticketAnswers } from '../../../lib/service/surface-answers.ts';
import type { TicketSnapshot } from '../../../lib/service/snapshot.ts';
import { deskPolicy } from './desk-policy.ts';
import { memoryWorld, type World } from './memory-ports.ts';

export const origin = 'http://desk.example';

/** An agent at a desk: what they do, and what they see. */
export class Desk {
  readonly world: World;
  #commands = 0;

  constructor(world: World) {
    this.world = world;
  }

  static async open(policy = deskPolicy): Promise<Desk> {
    const desk = new Desk(await memoryWorld(policy));
    await desk.look('1', 1);
    return desk;
  }

  look(ticketId: string, tab: number, site = origin) {
    return pageAnswers(this.world.ports, this.world.loop).look(this.#page(tab), {
      helpdesk: 'demo',
      format: 'plain',
      degraded: false,
      insertable: 'yes',
      record: {
        helpdesk: 'demo',
        site,
        ticketId,
        url: `${site}/tickets/${ticketId}`,
        facts: { subject: 'VPN drops', status: { label: 'Open', status: 'open' } },
      },
    });
  }

  /** So many minutes at the ticket's page. */
  async work(count: number, tab = 1) {
    const answers = pageAnswers(this.world.ports, this.world.loop);
    const beat = () =>
      answers.presence(this.#page(tab), {
        inFront: true,
        idleMs: 0,
        monotonicMs: this.world.now % 1e9,
      });
    await beat();
    for (let beats = 0; beats < count * 6; beats += 1) {
      this.world.now += 10_000;
      await beat();
    }
  }

  /** Minutes in which nothing is typed or clicked in front of the page. */
  async idle(count: number, tab = 1) {
    const answers = pageAnswers(this.world.ports, this.world.loop);
    const begin = this.world.now;
    for (let beats = 0; beats < count * 6; beats += 1) {
      this.world.now += 10_000;
      await answers.presence(this.#page(tab), {
        inFront: true,
        idleMs: this.world.now - begin,
        monotonicMs: this.world.now % 1e9,
      });
    }
  }

  /** Time passes, and the alarm rings when it is due. */
  async pass(count: number) {
    const end = this.world.now + minutes(count);
    while (this.world.alarm !== null && this.world.alarm <= end) {
      this.world.now = Math.max(this.world.now, this.world.alarm);
      this.world.alarm = null;
      await this.world.loop.wake();
    }
    this.world.now = end;
  }

  leave(tab = 1) {
    return pageAnswers(this.world.ports, this.world.loop).presence(this.#page(tab), {
      inFront: false,
      idleMs: 0,
      monotonicMs: this.world.now % 1e9,
    });
  }

  seen(reference: string, as: 'internal' | 'public') {
    return pageAnswers(this.world.ports, this.world.loop).noteSeen(this.#page(1), {
      reference,
      as,
    });
  }

  act(intent: Intent, command = `command-${(this.#commands += 1)}`) {
    return ticketAnswers(this.world.ports, this.world.loop).intent(
      { ownTab: 1 },
      { command, intent },
    );
  }

  get ticket(): TicketSnapshot {
    const snapshot = this.world.snapshot(1);
    if (snapshot?.state !== 'ticket') throw new Error('No ticket is shown');
    return snapshot;
  }

  get prompt() {
    return this.ticket.policy?.prompt;
  }

  #page(tab: number) {
    return { tab, document: `document ${tab}`, active: true, origin };
  }
}
