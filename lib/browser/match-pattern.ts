/**
 * Whether a site, by its own match pattern, is among allowed ones, which may
 * name many sites at once: a browser's administrator allows those, and a person
 * in the browser's own settings.
 */
export function isCovered(pattern: string, allowed: readonly string[]): boolean {
  const { protocol, host } = new URL(pattern.replace(/\/\*$/, '/'));
  return allowed.some((each) => {
    if (each === '<all_urls>') return true;
    const [, scheme, name = ''] = /^(\*|https?):\/\/([^/]*)\/\*$/.exec(each) ?? [];
    if (scheme !== '*' && `${scheme}:` !== protocol) return false;
    if (name === '*' || name === host) return true;
    return name.startsWith('*.') && (host.endsWith(name.slice(1)) || host === name.slice(2));
  });
}
