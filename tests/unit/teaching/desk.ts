/** An in-house desk that nobody knows, as its server would send it. Not one name of it is Baton's. */
export interface DeskTicket {
  readonly id: number;
  readonly subject: string;
  readonly requester: string;
  readonly status: string;
  readonly priority: string;
}

export const first: DeskTicket = {
  id: 4711,
  subject: 'VPN drops every five minutes',
  requester: 'Rita Requester',
  status: 'Waiting for us',
  priority: 'High',
};
export const second: DeskTicket = {
  id: 4812,
  subject: 'Printer on floor 3 prints blank pages',
  requester: 'Otto Office',
  status: 'Done',
  priority: 'Low',
};

/** What the desk's next release changes: class hashes, and the order of its details. */
export interface Release {
  readonly hash: string;
  readonly reversed: boolean;
}
export const firstRelease: Release = { hash: '1q2w3e', reversed: false };
export const nextRelease: Release = { hash: 'z9y8x7', reversed: true };

export function deskHtml(ticket: DeskTicket, { hash, reversed }: Release = firstRelease): string {
  const details = [
    `<dt class="k-${hash}">Status</dt><dd class="v-${hash}"><span class="badge-${hash}">${ticket.status}</span></dd>`,
    `<dt class="k-${hash}">Requested by</dt><dd class="v-${hash}">${ticket.requester}</dd>`,
  ];
  const rows = [
    `<tr><th scope="row">Priority</th><td>${ticket.priority}</td></tr>`,
    `<tr><th scope="row">Assigned to</th><td>Alex Agent</td></tr>`,
  ];
  const order = (parts: readonly string[]) => (reversed ? parts.toReversed() : parts).join('');
  return `
    <header class="css-${hash}"><a href="/">Facility desk</a></header>
    <nav class="css-${hash}"><a href="/cases/4999">#4999</a></nav>
    <div class="css-${hash}" id="ember${ticket.id}">
      <p class="no-${hash}">Case <span>#${ticket.id}</span></p>
      <h1 class="h-${hash}">${ticket.subject}</h1>
      <dl class="css-${hash}">${order(details)}</dl>
      <table class="css-${hash}"><tbody>${order(rows)}</tbody></table>
      <form class="css-${hash}" onsubmit="return false">
        <div role="tablist">
          <button type="button" role="tab" class="t-${hash}" aria-selected="true">Answer</button>
          <button type="button" role="tab" class="t-${hash}" aria-selected="false">Team only</button>
        </div>
        <textarea class="a-${hash}" name="text"></textarea>
        <button class="s-${hash}">Send</button>
      </form>
    </div>`;
}

/** The tabs do what they do in the desk. */
export function enliven(document: Document): void {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  for (const tab of tabs) {
    tab.addEventListener('click', () => {
      for (const one of tabs) one.setAttribute('aria-selected', `${one === tab}`);
    });
  }
}
