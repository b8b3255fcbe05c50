import { describe, expect, it } from 'vitest';
import { minutes } from '../../../lib/clock/units.ts';
import { closeLeftOpen } from '../../../lib/service/left-open.ts';
import { Desk } from './desk.ts';

describe('work away from the screen', () => {
  const onThePhone = async () => {
    const desk = await Desk.open();
    await desk.act({ type: 'offScreenStart', mode: 'phone' });
    return desk;
  };

  const checkIns = ({ world }: Desk) => world.notified.filter(({ kind }) => kind === 'check_in');

  it('counts without a sign of presence', async () => {
    const desk = await onThePhone();
    await desk.leave();
    desk.world.now += minutes(12);
    await desk.look('1', 1);
    expect(desk.ticket.touch).toMatchObject({ state: 'running', elapsed: minutes(12) });
    expect(desk.ticket.offScreen).toMatchObject({ mode: 'phone', here: true });
  });

  it('stops when the agent says that it is over', async () => {
    const desk = await onThePhone();
    desk.world.now += minutes(12);
    await desk.act({ type: 'offScreenEnd' });
    desk.world.now += minutes(5);
    await desk.look('1', 1);
    expect(desk.ticket.touch).toMatchObject({ state: 'stopped', elapsed: minutes(12) });
    expect(desk.ticket.offScreen).toBeUndefined();
  });

  it('begins by taking up a ticket that was put down', async () => {
    const desk = await Desk.open();
    await desk.act({ type: 'pause' });
    await desk.act({ type: 'offScreenStart', mode: 'on_site' });
    expect(desk.ticket).toMatchObject({ paused: false, touch: { state: 'running' } });
  });

  it('asks after half an hour, once, and goes on with a yes', async () => {
    const desk = await onThePhone();
    await desk.pass(29);
    expect(checkIns(desk)).toEqual([]);
    await desk.pass(3);
    expect(checkIns(desk)).toMatchObject([
      { kind: 'check_in', mode: 'phone', title: '#1 VPN drops' },
    ]);
    await desk.act({ type: 'offScreenConfirm' });
    await desk.pass(10);
    await desk.look('1', 1);
    expect(desk.ticket.touch).toMatchObject({ state: 'running', elapsed: minutes(42) });
    expect(checkIns(desk)).toHaveLength(1);
  });

  it('without an answer loses the time since the last one, and offers it', async () => {
    const desk = await onThePhone();
    await desk.pass(20);
    await desk.act({ type: 'offScreenConfirm' });
    await desk.pass(36);
    await desk.look('1', 1);
    expect(desk.ticket.touch).toMatchObject({ state: 'stopped', elapsed: minutes(20) });
    const { away } = desk.ticket;
    expect(away).toMatchObject({ why: 'unconfirmed' });
    if (away) await desk.act({ type: 'timeAdded', startedAt: away.from, endedAt: away.to });
    expect(desk.ticket.touch.elapsed).toBe(minutes(55));
    expect(desk.ticket.away).toBeUndefined();
  });

  it('ends by itself when it has lasted four hours', async () => {
    const desk = await onThePhone();
    for (let hours = 0; hours < 8; hours += 1) {
      await desk.pass(29);
      await desk.act({ type: 'offScreenConfirm' });
    }
    await desk.pass(29);
    await desk.look('1', 1);
    expect(desk.ticket.touch).toMatchObject({ state: 'stopped', elapsed: minutes(8 * 29) });
  });

  it('is the only ticket that counts, whatever is in front meanwhile', async () => {
    const desk = await onThePhone();
    await desk.look('2', 2);
    await desk.work(10, 2);
    await desk.look('1', 1);
    expect(desk.ticket.touch.elapsed).toBe(minutes(10));
    const other = desk.world.snapshot(2);
    expect(other).toMatchObject({
      touch: { elapsed: 0 },
      offScreen: { ticketId: '1', here: false, mode: 'phone' },
    });
  });

  it('survives the browser, as long as it is confirmed', async () => {
    const desk = await onThePhone();
    desk.world.now += minutes(10);
    await closeLeftOpen(desk.world.ports, desk.world.loop);
    desk.world.now += minutes(10);
    await desk.look('1', 1);
    expect(desk.ticket.touch.elapsed).toBe(minutes(20));
    desk.world.now += minutes(60);
    await closeLeftOpen(desk.world.ports, desk.world.loop);
    await desk.look('1', 1);
    expect(desk.ticket.touch).toMatchObject({ state: 'stopped', elapsed: 0 });
  });
});

describe('a break in the work', () => {
  it('is offered when the agent is back, and not counted without an answer', async () => {
    const desk = await Desk.open();
    await desk.work(5);
    await desk.idle(12);
    await desk.work(1);
    const { away, touch } = desk.ticket;
    expect(touch.elapsed).toBeLessThanOrEqual(minutes(6.5));
    expect(away).toMatchObject({ why: 'idle' });
    await desk.work(11);
    expect(desk.ticket.away).toBeUndefined();
  });

  it('counts if the agent says so', async () => {
    const desk = await Desk.open();
    await desk.work(5);
    await desk.idle(12);
    await desk.work(1);
    const { away, touch } = desk.ticket;
    if (!away) throw new Error('Nothing is offered.');
    await desk.act({ type: 'timeAdded', startedAt: away.from, endedAt: away.to });
    expect(desk.ticket.touch.elapsed - touch.elapsed).toBe(away.to - away.from);
    expect(desk.ticket.away).toBeUndefined();
  });

  it('is not offered again once it was left out', async () => {
    const desk = await Desk.open();
    await desk.work(5);
    await desk.idle(12);
    await desk.work(1);
    const { away, touch } = desk.ticket;
    if (!away) throw new Error('Nothing is offered.');
    await desk.act({ type: 'timeRemoved', startedAt: away.from, endedAt: away.to });
    expect(desk.ticket.touch.elapsed).toBe(touch.elapsed);
    expect(desk.ticket.away).toBeUndefined();
  });
});

describe('a correction of hands-on time', () => {
  it('adds no time that another ticket has', async () => {
    const desk = await Desk.open();
    const start = desk.world.now;
    await desk.look('2', 2);
    await desk.work(10, 2);
    await desk.leave(2);
    desk.world.now += minutes(10);
    await desk.act({ type: 'timeAdded', startedAt: start, endedAt: desk.world.now });
    expect(desk.ticket.touch.elapsed).toBe(minutes(10));
  });

  it.each([
    ['of the future', 0, 10],
    ['that ends before it begins', -5, -10],
  ])('%s changes nothing', async (_name, from, to) => {
    const desk = await Desk.open();
    await desk.work(5);
    const { touch } = desk.ticket;
    const at = (count: number) => desk.world.now + minutes(1) * count;
    await desk.act({ type: 'timeAdded', startedAt: at(from), endedAt: at(to) });
    expect(desk.ticket.touch.elapsed).toBe(touch.elapsed);
  });

  it('takes time out, and the later word counts', async () => {
    const desk = await Desk.open();
    await desk.work(10);
    await desk.leave();
    const range = { startedAt: desk.world.now - minutes(4), endedAt: desk.world.now };
    await desk.act({ type: 'timeRemoved', ...range });
    expect(desk.ticket.touch.elapsed).toBe(minutes(6));
    await desk.act({ type: 'timeAdded', ...range });
    expect(desk.ticket.touch.elapsed).toBe(minutes(10));
  });
});

describe('progress without a step', () => {
  it('begins a new stretch, three times at most', async () => {
    const desk = await Desk.open();
    await desk.work(10);
    expect(desk.ticket.policy?.progressMarksLeft).toBe(3);
    for (let marks = 0; marks < 4; marks += 1) {
      await desk.act({ type: 'progress' });
      await desk.work(2);
    }
    expect(desk.ticket.sinceProgress.elapsed).toBe(minutes(4));
    expect(desk.ticket.policy?.progressMarksLeft).toBe(0);
  });
});
