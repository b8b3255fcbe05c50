/** Offers a file for download, as if its link had been clicked. */
export function offerFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has the content by then; the address needn't stay.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
