/** A GET with the page's own session. Rejects unless the answer is a success. */
export async function fetchSameOrigin(
  address: string,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const response = await fetch(address, { signal, mode: 'same-origin', headers });
  if (!response.ok) throw new Error(response.statusText);
  return response;
}

/** The answer as data of a stranger. Rejects when it is no JSON. */
export async function fetchJson(
  address: string,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetchSameOrigin(address, signal, {
    Accept: 'application/json',
    ...headers,
  });
  return response.json();
}
