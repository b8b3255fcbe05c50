/** Texts by media type; promises, since typed answers may have to be recorded first. */
export type ClipboardTexts = Readonly<Partial<Record<'text/plain' | 'text/html', Promise<string>>>>;

/**
 * Puts texts on the clipboard. To be called in the click itself: browsers allow
 * it only there. Resolves to false if the browser refuses.
 */
export async function toClipboard(texts: ClipboardTexts): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem(
        Object.fromEntries(
          Object.entries(texts).map(([type, text]) => [
            type,
            text.then((content) => new Blob([content], { type })),
          ]),
        ),
      ),
    ]);
    return true;
  } catch {
    // A page's permissions policy shuts the frame out of the new way, not of the old one.
    return copyByCommand(await settled(texts));
  }
}

async function settled(texts: ClipboardTexts): Promise<ReadonlyMap<string, string>> {
  const entries = Object.entries(texts).map(async ([type, text]): Promise<[string, string]> => [
    type,
    await text,
  ]);
  return new Map(await Promise.all(entries));
}

function copyByCommand(texts: ReadonlyMap<string, string>): boolean {
  let isWritten = false;
  const write = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    if (!data) return;
    event.preventDefault();
    for (const [type, text] of texts) data.setData(type, text);
    isWritten = true;
  };
  document.addEventListener('copy', write, { once: true });
  // oxlint-disable-next-line no-deprecated -- the only way left where a page's policy forbids the other
  document.execCommand('copy');
  document.removeEventListener('copy', write);
  return isWritten;
}
