import { cut, textOf } from '../../page/text-of.ts';

const select = (root: Element, name: string) =>
  root.querySelector<HTMLSelectElement>(`#itil-form select[name="${name}"]`) ??
  root.querySelector<HTMLSelectElement>(`.itil-right-side select[name="${name}"]`);

/** What was saved, not what the agent is just choosing. */
const saved = (root: Element, name: string) =>
  [...(select(root, name)?.options ?? [])].find(({ defaultSelected }) => defaultSelected);
export const valueOf = (root: Element, name: string) => saved(root, name)?.value;

/** Nothing is chosen where the number is 0. */
export const labelOf = (root: Element, name: string): string | undefined => {
  const option = saved(root, name);
  return option && option.value !== '0' && option.value !== '' ? textOf(option) : undefined;
};

/** GLPI 11 has the kind of actor on the list, GLPI 10 on each entry (upstream actors/field.html.twig). */
export const actorElements = (root: Element, kind: string, itemtype: string): HTMLElement[] => {
  const options = root.querySelectorAll<HTMLElement>(
    `select[data-actor-type="${kind}"] > option[data-itemtype="${itemtype}"]`,
  );
  return options.length > 0
    ? [...options]
    : [
        ...root.querySelectorAll<HTMLElement>(
          `.actor_entry[data-actortype="${kind}"][data-itemtype="${itemtype}"]`,
        ),
      ];
};

export const actors = (root: Element, kind: string, itemtype: string): string | undefined => {
  const names = actorElements(root, kind, itemtype).flatMap(
    (actor) => cut(actor.dataset['text']) ?? textOf(actor.querySelector('.actor_text')) ?? [],
  );
  return names.length > 0 ? names.slice(0, 5).join(', ') : undefined;
};
