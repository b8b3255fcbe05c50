import { element } from './element.js';

const modes = {
  public: { tab: 'Public reply', label: 'Reply to the requester', submit: 'Send reply' },
  internal: { tab: 'Internal note', label: 'Note for your team', submit: 'Save internal note' },
};

/**
 * The form under a conversation. `send({visibility, body})` resolves when the
 * server has the entry, and rejects with a sentence to show.
 */
export const composer = (ticketId, send) => {
  const fieldId = `body-${ticketId}`;
  const tabs = Object.entries(modes).map(([mode, { tab }]) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${mode}-${ticketId}`,
        'data-mode': mode,
        'aria-controls': `panel-${ticketId}`,
        onclick: () => choose(mode),
      },
      tab,
    ),
  );
  const label = element('label', { for: fieldId });
  const field = element('textarea', { id: fieldId, name: 'body', rows: 6, required: true });
  const submit = element('button', { type: 'submit' });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const panel = element('div', { role: 'tabpanel', id: `panel-${ticketId}` }, label, field);

  const choose = (mode) => {
    form.dataset.mode = mode;
    for (const tab of tabs) {
      const chosen = tab.dataset.mode === mode;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      if (chosen) panel.setAttribute('aria-labelledby', tab.id);
    }
    label.textContent = modes[mode].label;
    submit.textContent = modes[mode].submit;
  };

  const onArrow = (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = tabs.find((tab) => tab.getAttribute('aria-selected') === 'false');
    other.focus();
    other.click();
  };

  const onSubmit = async (event) => {
    event.preventDefault();
    submit.disabled = true;
    problem.textContent = '';
    try {
      await send({ visibility: form.dataset.mode, body: field.value });
      field.value = '';
    } catch (error) {
      problem.textContent = `This was not saved. ${error.message}`;
    } finally {
      submit.disabled = false;
    }
  };

  const form = element(
    'form',
    { class: 'composer', 'aria-label': 'Answer', onsubmit: onSubmit },
    element(
      'div',
      { role: 'tablist', 'aria-label': 'Who can read it', onkeydown: onArrow },
      ...tabs,
    ),
    panel,
    element('div', { class: 'actions' }, problem, submit),
  );
  choose('public');
  return form;
};
