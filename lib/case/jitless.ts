import * as z from 'zod';

/**
 * Without this, zod probes `new Function` at the first parse, which the
 * extension's content security policy reports as a violation. Imported by the
 * module that every schema of ours builds on, so that it runs before them.
 */
z.config({ jitless: true });
