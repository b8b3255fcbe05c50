import { cpus, loadavg, totalmem } from 'node:os';

/** What the numbers were measured on, in one line. */
export const machine = (browserVersion: string): string => {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return [
    `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${memory} GB`,
    `Chromium ${browserVersion}, headless`,
    `Node ${process.versions.node}`,
    `load when it began ${load.toFixed(1)}`,
  ].join(' · ');
};
