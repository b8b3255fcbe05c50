/** The id of a taught helpdesk everywhere else; no product's own begins like that. */
export const taughtId = ({ id }: { readonly id: string }): string => `${mark}${id}`;
export const isTaughtId = (helpdesk: string): boolean => helpdesk.startsWith(mark);
const mark = 'taught-';
