import { place, present } from './under-test.ts';

const field = await place('textarea');
present('textarea', () => ('value' in field ? String(field.value) : ''));
