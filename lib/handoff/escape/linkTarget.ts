/** Absolute addresses that may become a link; no character that any format could trip over. */
const allowed = /^(?:https?:\/\/|mailto:)[\w./?=&%+#:,;@~-]+$/i;

/** Whether a link may lead there. Everything else (`javascript:`, `data:`, …) stays text. */
export const mayLink = (url: string): boolean => allowed.test(url);
