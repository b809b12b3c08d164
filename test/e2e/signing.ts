import { createHmac } from 'node:crypto';
import { type Stage, secrets } from './stage.ts';

export interface Raw {
  text: string;
  type?: string;
  /** Seconds from now. */
  ahead?: number | string;
}

const form = 'application/x-www-form-urlencoded';

/** An interaction as Slack encodes it. */
export function interaction(body: unknown): Raw {
  return { type: form, text: new URLSearchParams({ payload: JSON.stringify(body) }).toString() };
}

/** A slash command, or whatever goes as fields. */
export function fields(body: Record<string, string>): Raw {
  return { type: form, text: new URLSearchParams(body).toString() };
}

/** Posts this to the app with a valid signature, as somebody could who had the secret. */
export async function postSigned(
  stage: Pick<Stage, 'config'>,
  raw: Raw,
): Promise<{ status: number; body: string }> {
  const { text, type = 'application/json', ahead = 0 } = raw;
  const at = typeof ahead === 'string' ? ahead : String(Math.floor(Date.now() / 1000) + ahead);
  const signature = createHmac('sha256', secrets.signingSecret)
    .update(`v0:${Number(at)}:${text}`)
    .digest('hex');
  const response = await fetch(`http://127.0.0.1:${stage.config.port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
    },
    body: text,
    signal: AbortSignal.timeout(10_000),
  });
  return { status: response.status, body: await response.text() };
}
