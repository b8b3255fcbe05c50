import { place, present } from './under-test.ts';

// Redactor isn't to be had from npm: this is its documented markup, around a textarea.
const box = await place();
box.className = 'redactor-box';
const source = document.createElement('textarea');
source.style.display = 'none';
const field = document.createElement('div');
field.className = 'redactor-styles redactor-in redactor-in-0';
field.contentEditable = 'true';
field.addEventListener('input', () => {
  source.value = field.innerHTML;
});
box.append(field, source);
present('.redactor-in', () => source.value, {
  begin: (html) => {
    field.innerHTML = html;
    source.value = html;
  },
});
