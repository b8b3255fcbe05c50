import { place, present } from './under-test.ts';

const field = await place();
field.contentEditable = 'true';
field.id = 'content';
present('#content', () => field.innerHTML);
