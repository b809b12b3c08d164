import type { JsonObject } from '../../sandbox/json.ts';
import { asObject } from '../../sandbox/json.ts';

/** What Slack answered a call that it refused; empty where it did not refuse. */
export async function errorOf(call: Promise<unknown>): Promise<JsonObject> {
  try {
    await call;
    return {};
  } catch (caught) {
    return asObject(asObject(caught).data);
  }
}
