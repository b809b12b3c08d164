/** The control API's answer, or what it refused and by which fact. */
export type Reply<T> = { ok: true; body: T } | { ok: false; error: string; fact: string | null };

/** Calls the control API: `POST /sandbox/<name>`. Never rejects. */
export async function call<T>(name: string, input: object = {}): Promise<Reply<T>> {
  try {
    const response = await fetch(`/sandbox/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return await replyFrom<T>(response);
  } catch {
    return { ok: false, error: 'fetch', fact: null };
  }
}

/** Asks what changes nothing; null where that fails. */
export async function ask<T>(name: string, query: Record<string, string> = {}): Promise<T | null> {
  try {
    const response = await fetch(`/sandbox/${name}?${new URLSearchParams(query)}`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

async function replyFrom<T>(response: Response): Promise<Reply<T>> {
  const text = await response.text();
  try {
    const body = JSON.parse(text);
    if (response.ok) return { ok: true, body };
    return { ok: false, error: String(body.error ?? text), fact: body.fact ?? null };
  } catch {
    return { ok: false, error: text, fact: null };
  }
}
