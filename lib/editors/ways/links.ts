/** Our own links with their address to read, for editors that may leave only the text of a link. */
export const addressesShown = (html: string): string =>
  html.replace(/<a href="([^"]+)">(.*?)<\/a>/g, (link, address: string, text: string) =>
    text.includes(address) ? link : `<a href="${address}">${text}: ${address}</a>`,
  );
