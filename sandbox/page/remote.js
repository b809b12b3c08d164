import { toast } from './dom.js';

/** Calls the control API; what it refuses is told to the person, and answers null. */
export async function call(name, input = {}) {
  const response = await fetch(`/sandbox/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const body = await response.json();
  if (response.ok) return body;
  toast(body.fact ? `${body.error} (${body.fact})` : body.error);
  return null;
}

/** Asks without a word to the person when it fails. */
export async function ask(name, query = {}) {
  const response = await fetch(`/sandbox/${name}?${new URLSearchParams(query)}`);
  return response.ok ? response.json() : null;
}
