import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { needChromium } from '../../../scripts/browser.ts';
import { isRoot } from '../../../scripts/debian.ts';

export interface Launch {
  /** Unpacked extension, see `preparedExtension`. */
  readonly extension: string;
  /** Profile directory to start on; a fresh one is made, and removed by `close`, when absent. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** X display of a window, such as `:99`. */
  readonly display?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Of a page in CSS pixels; a window with a screen takes its own size when absent. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly args?: readonly string[];
  /** The caller ends the browser on Ctrl+C; else Playwright does and ends this process. */
  readonly endsBySelf?: boolean;
}

export interface LaunchedChromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly profile: string;
  /** The background's service worker; it is started when it sleeps. */
  readonly worker: () => Promise<Worker>;
  /** Address of one of the extension's own pages, such as `options.html`. */
  address(page: string): string;
  /** Ends the browser properly. */
  close(): Promise<void>;
  /** Ends all its processes at once, as a power cut would; the profile stays. Linux only. */
  kill(): Promise<void>;
  /** Has all its processes stand still, as a computer asleep does, or go on. Linux only. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
}

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

/** Process ids of the browser on this profile: no other has its path in the command line. */
const processesOn = (profile: string): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 1 && id !== process.pid)
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
      } catch {
        return false;
      }
    });

const signalAll = (ids: readonly number[], name: NodeJS.Signals): void => {
  for (const id of ids) {
    try {
      process.kill(id, name);
    } catch {
      // It ended by itself meanwhile.
    }
  }
};

const open = async (launch: Launch, profile: string, chromiumSandbox: boolean) =>
  chromium.launchPersistentContext(profile, {
    executablePath: await needChromium(),
    headless: launch.headless ?? true,
    chromiumSandbox,
    viewport: launch.viewport ?? (launch.headless === false ? null : { width: 1280, height: 860 }),
    handleSIGINT: !launch.endsBySelf,
    handleSIGTERM: !launch.endsBySelf,
    colorScheme: launch.colorScheme ?? null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...flags,
      `--disable-extensions-except=${launch.extension}`,
      `--load-extension=${launch.extension}`,
      ...(launch.args ?? []),
    ],
    env: { ...process.env, ...(launch.display !== undefined && { DISPLAY: launch.display }) },
  });

/** Starts Chromium with the extension and waits for its background. */
export const launchChromium = async (launch: Launch): Promise<LaunchedChromium> => {
  const profile = launch.profile ?? (await mkdtemp(join(tmpdir(), 'baton-profile-')));
  // Some systems forbid an unprivileged program the namespaces that the sandbox is made of.
  const context = await open(launch, profile, !isRoot()).catch((error: unknown) => {
    if (!String(error).includes('No usable sandbox')) throw error;
    return open(launch, profile, false);
  });
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const { host: extensionId } = new URL(worker.url());
  const address = (page: string): string => `chrome-extension://${extensionId}/${page}`;

  return {
    context,
    extensionId,
    profile,
    address,
    worker: async () => {
      const [running] = context.serviceWorkers();
      if (running) return running;
      const started = context.waitForEvent('serviceworker', { timeout: 30_000 });
      const waker = await context.newPage();
      await waker.goto(address('popup.html'));
      await waker.close();
      return started;
    },
    close: async () => {
      await context.close();
      if (launch.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
    kill: async () => {
      const gone = context.waitForEvent('close', { timeout: 30_000 });
      // Children die with their parent but may be replaced by it first: so until none is left.
      for (let ids = processesOn(profile); ids.length > 0; ids = processesOn(profile)) {
        signalAll(ids, 'SIGKILL');
        await after(20);
      }
      await gone;
    },
    signal: (name) => signalAll(processesOn(profile), name),
  };
};
