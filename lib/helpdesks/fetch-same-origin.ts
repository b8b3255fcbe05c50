/** A GET with the page's own session. Rejects unless the answer is a success. */
export async function fetchSameOrigin(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal, mode: 'same-origin' });
  if (!response.ok) throw new Error(response.statusText);
  return response;
}
