import { zoneOf } from '../../src/person/dues.ts';
import { nobodyYet } from '../../src/person/person.ts';
import { profileOf } from '../../src/slack/people.ts';
import type { EffectContext, Recipient } from './effect-context.ts';
import { explain, Undeliverable } from './errors.ts';

/** The person's time zone as Slack knows it now. Throws where the account is gone. */
export async function zoneNow({ context }: EffectContext, { user, person }: Recipient): Promise<string> {
  const profile = await profileOf(context, user).catch((error: unknown) => {
    throw explain(error);
  });
  if (profile === null) throw new Undeliverable('user_not_found');
  if (profile.isGone || profile.isBot) throw new Undeliverable('user_disabled');
  const now = person ?? nobodyYet;
  return zoneOf({ ...now, zone: profile.zone ?? now.zone }, context.timezone);
}
