import { allEditors } from '../editors/all.ts';
import { editorFor } from '../editors/index.ts';
import { isVisible } from '../helpdesks/read/only.ts';
import { labelText, valueOf } from '../helpdesks/taught/locate.ts';
import { addressFrom } from './address.ts';
import type { TeachingField } from './fields.ts';

/** As many are offered; more would take longer than to point. */
const most = 40;

/** What desks call things, in a few languages; only for a first guess that somebody confirms. */
const words: Readonly<Record<TeachingField, RegExp>> = {
  number: /^(?:ticket|case|issue|request|incident|vorgang|anfrage|number|nummer|id|no|nr|#)/i,
  subject: /subject|title|summary|betreff|titel|sujet|asunto|oggetto/i,
  requester:
    /request(?:er|ed by)|reporter|customer|caller|contact|client|from|melder|kunde|anfragende|demandeur|solicitante/i,
  status: /status|state|zustand|statut|estado|stato/i,
  priority: /priorit|dringlichkeit|urgency|prioridad/i,
  assignee: /assign|owner|agent|bearbeiter|zugewiesen|zuständig|assigné|asignado/i,
  group: /group|team|queue|department|gruppe|abteilung|équipe|grupo/i,
  category: /categor|type|topic|kategorie|thema|typ|catégorie/i,
  service: /service|product|application|dienst|produkt/i,
  location: /location|site|building|branch|office|standort|gebäude|ort|lieu/i,
  description: /description|message|beschreibung|nachricht|details/i,
  agent: /signed in|logged in|profile|angemeldet|my account|current user/i,
  note: /note|comment|reply|notiz|kommentar|antwort/i,
  internal: /internal|private|note|intern|privat|team only|staff/i,
};

/** Elements that an answer may be, likely ones first, each visible: for starting without a mouse. */
export function suggest(document: Document, field: TeachingField, url: URL): readonly Element[] {
  const candidates = candidatesFor(document, field).filter(
    (element) => isVisible(element) || field === 'note',
  );
  return [...new Set(candidates)]
    .map((element) => ({ element, likely: likelihood(element, field, url) }))
    .toSorted((a, b) => b.likely - a.likely)
    .slice(0, most)
    .map(({ element }) => element);
}

function candidatesFor(document: Document, field: TeachingField): readonly Element[] {
  const all = (css: string) => [...document.querySelectorAll(css)];
  if (field === 'note') {
    const fields = all('textarea, [contenteditable]:not([contenteditable="false"])');
    return fields.filter(
      (one) => one instanceof HTMLElement && editorFor(one, allEditors) !== null,
    );
  }
  if (field === 'internal') {
    return all(
      '[role="tab"], [role="radio"], [role="switch"], [aria-pressed], [aria-selected], input[type="checkbox"], input[type="radio"], form button, nav a, li a, label',
    ).filter((one) => one.localName !== 'label' || !one.querySelector('input'));
  }
  return all(
    'h1, h2, h3, dd, td, select, input:not([type]), input[type="text"], p, span, b, strong, a, div, li',
  )
    .filter((one) => one.childElementCount <= 1 || /^(?:dd|td|h\d|select)$/.test(one.localName))
    .filter((one) => saysSomething(one, field));
}

function saysSomething(element: Element, field: TeachingField): boolean {
  const text = valueOf(element);
  if (text === undefined || (field !== 'description' && text.length > 160)) return false;
  return field !== 'number' || /\d/.test(text);
}

/** What the page calls an element: its own names and the label before it. */
function called(element: Element): string {
  const around = [element, element.parentElement];
  const names = around.flatMap((one) =>
    one
      ? [
          one.id,
          ...one.classList,
          ...[...one.attributes].flatMap(({ name, value }) =>
            /^(?:data-|name$|aria-label$|itemprop$)/.test(name) ? [value] : [],
          ),
        ]
      : [],
  );
  const before = element.previousElementSibling ?? element.parentElement?.previousElementSibling;
  const label = before && before.childElementCount <= 1 ? labelText(before) : '';
  return [...names, label.length <= 40 ? label : ''].join(' ');
}

function likelihood(element: Element, field: TeachingField, url: URL): number {
  const named = words[field].test(called(element)) ? 3 : 0;
  switch (field) {
    case 'number': {
      const text = valueOf(element) ?? '';
      const found = addressFrom(text, url);
      const inAddress = found !== null && found.address.in !== 'page' ? 6 : 0;
      return named + inAddress + (text.length <= 20 ? 2 : 0);
    }
    case 'subject':
      return named + (element.localName === 'h1' ? 4 : /^h[23]$/.test(element.localName) ? 2 : 0);
    case 'description':
      return named + Math.min(2, (valueOf(element)?.length ?? 0) / 200);
    case 'internal':
      return (words.internal.test(labelText(element.closest('label') ?? element)) ? 4 : 0) + named;
    case 'note':
      return named + (isVisible(element) ? 1 : 0);
    case 'requester':
    case 'status':
    case 'priority':
    case 'assignee':
    case 'group':
    case 'category':
    case 'service':
    case 'location':
    case 'agent':
      return named + (/^(?:dd|td|select)$/.test(element.localName) ? 1 : 0);
  }
}
