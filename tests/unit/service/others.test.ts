import { describe, expect, it } from 'vitest';
import { minutes } from '../../../lib/clock/units.ts';
import { policySchema } from '../../../lib/policy/schema.ts';
import { Loop } from '../../../lib/service/loop.ts';
import { Desk } from './desk.ts';
import { deskPolicy } from './desk-policy.ts';

const outagePolicy = policySchema.parse({
  ...deskPolicy,
  rules: [
    {
      id: 'outage',
      name: 'Outage',
      anyOf: [{ type: 'similar', atLeast: 3, withinMinutes: 120, matchOn: ['category'] }],
      effect: { kind: 'functional', urgency: 'prompt' },
      explain: 'Perhaps an outage.',
    },
  ],
});

/** An agent who works on three tickets of one category, an instant apart. */
const threeOfAKind = async () => {
  const desk = await Desk.open(outagePolicy);
  for (const ticket of ['3', '2', '1']) {
    await desk.look(ticket, 1);
    await desk.act({ type: 'category', category: 'vpn' });
    await desk.work(2);
  }
  return desk;
};

describe('other tickets that the agent worked on', () => {
  it('count for a rule about tickets that are alike', async () => {
    const desk = await threeOfAKind();
    expect(desk.prompt).toMatchObject({ level: 'due', rule: { id: 'outage' } });
  });

  it('still count for a background that was started anew', async () => {
    const { world } = await threeOfAKind();
    const shown = await world.ports.tabs.shown(1);
    if (!shown) throw new Error('No ticket is shown.');
    const view = await new Loop(world.ports).view(shown.key);
    expect(view.verdict?.prompt).toMatchObject({ level: 'due', rule: { id: 'outage' } });
  });

  it('no longer count when they are too long ago', async () => {
    const desk = await threeOfAKind();
    desk.world.now += minutes(121);
    await desk.look('1', 1);
    expect(desk.prompt).toBeUndefined();
  });

  it("aren't read for a policy without such rules", async () => {
    const desk = await Desk.open();
    await desk.work(1);
    const view = await desk.world.loop.view((await desk.world.ports.tabs.shown(1))?.key ?? never());
    expect(view.others).toEqual([]);
  });
});

const never = (): never => {
  throw new Error('No ticket is shown.');
};
