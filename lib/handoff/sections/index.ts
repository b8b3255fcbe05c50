import type { SectionDefinition } from '../section.ts';

const files = import.meta.glob<SectionDefinition>(['./*.ts', '!./index.ts'], {
  eager: true,
  import: 'section',
});

/** Every section that this version knows, by id. A new one is a new file in this folder. */
export const sections: ReadonlyMap<string, SectionDefinition> = new Map(
  Object.values(files).map((section) => [section.id, section]),
);
