import { createContext } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';

/** Which ticket is written about, so that drafts of two tickets in one tab don't mix. */
export const DraftScope = createContext('');

/** Session storage lives as long as the tab; where a site's rules forbid it, drafts do without. */
function stored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // The text stays on the screen; only a reload would lose it.
  }
}

export interface Draft {
  readonly text: string | null;
  change(text: string | null): void;
  /** That text is in the journal now; what was typed since stays a draft. */
  recorded(text: string | null): void;
}

/**
 * Text that is typed but not yet recorded: it is still there when the
 * helpdesk's page was left and comes back. `null` is nothing typed.
 */
export function useDraft(field: string): Draft {
  const key = `draft ${useContext(DraftScope)} ${field}`;
  const [text, setText] = useState(() => stored(key));
  const latest = useRef(text);
  const change = (typed: string | null): void => {
    latest.current = typed;
    setText(typed);
    store(key, typed);
  };
  return {
    text,
    change,
    recorded(what) {
      if (latest.current === what) change(null);
    },
  };
}
