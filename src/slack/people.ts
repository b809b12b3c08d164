import { isZone, zoneAtOffset } from '../calendar/zone.ts';
import type { Problem } from '../coalition/decision.ts';
import { isBlank } from '../coalition/words.ts';
import type { Context } from '../context.ts';
import { errorOf } from './kit/errors.ts';
import { cleanName } from './kit/mrkdwn.ts';

/** What the app needs to know of a Slack user. */
export interface Profile {
  user: string;
  name: string;
  zone: string | null;
  isBot: boolean;
  isGone: boolean;
  /** Of another workspace (Slack Connect). */
  outside: boolean;
}

/** Asks `users.info`; `null` when Slack does not know the user. Throws when Slack can't be asked. */
export async function profileOf(
  context: Pick<Context, 'slack' | 'workspace'>,
  user: string,
): Promise<Profile | null> {
  try {
    const { user: found } = await context.slack.users.info({ user });
    if (found === undefined) return null;
    const { profile } = found;
    const names = [found.real_name, profile?.real_name, profile?.display_name, found.name];
    const name = names.map((each) => cleanName(each ?? '')).find((each) => !isBlank(each)) ?? user;
    return {
      user,
      name,
      zone: zoneIn(found),
      isBot: found.is_bot === true || user === 'USLACKBOT',
      isGone: found.deleted === true,
      outside: found.team_id !== context.workspace,
    };
  } catch (error) {
    if (errorOf(error) === 'user_not_found' || errorOf(error) === 'user_not_visible') return null;
    throw error;
  }
}

/** Where somebody is: Slack's name of the zone, or one of the same offset where it gives none that this Node knows. */
export function zoneIn({
  tz,
  tz_offset: offset,
}: {
  tz?: string | null;
  tz_offset?: number | null;
}): string | null {
  if (tz != null && isZone(tz)) return tz;
  return offset == null ? null : zoneAtOffset(offset);
}

/** A name to keep beside the id; the id itself when Slack can't be asked now. */
export async function nameOfUser(
  context: Pick<Context, 'slack' | 'workspace'>,
  user: string,
): Promise<string> {
  return (await profileOf(context, user).catch(() => null))?.name ?? user;
}

/**
 * The people who were picked in a form, and what is wrong with them: a bot, a closed account, somebody unknown, or somebody
 * whom Slack can't be asked about now. Only those who are known have a profile here.
 */
export async function checkPeople(
  context: Pick<Context, 'slack' | 'workspace'>,
  { users, field }: { users: string[]; field: string },
): Promise<{ profiles: Profile[]; problems: Problem[] }> {
  const asked = await Promise.all(
    users.map((user) => profileOf(context, user).catch(() => 'silent' as const)),
  );
  const profiles = asked.filter((profile) => profile !== null && profile !== 'silent');
  const problems: Problem[] = [];
  if (asked.includes(null)) problems.push({ field, key: 'contact-unknown' });
  if (asked.includes('silent')) problems.push({ field, key: 'slack-silent' });
  if (profiles.some((profile) => profile.isBot)) problems.push({ field, key: 'contact-bot' });
  if (profiles.some((profile) => profile.isGone)) problems.push({ field, key: 'contact-gone' });
  return { profiles, problems };
}

const outsidersAsked = 100;

/** People of another workspace in a channel: they are missing in Slack's own pickers (jolicode/secret-santa#259). */
export async function outsidersIn(
  context: Pick<Context, 'slack' | 'workspace'>,
  channel: string,
): Promise<Profile[]> {
  const { members = [] } = await context.slack.conversations.members({ channel, limit: 200 });
  const { profiles } = await checkPeople(context, {
    users: members.slice(0, outsidersAsked),
    field: '',
  });
  return profiles.filter((profile) => profile.outside && !profile.isBot && !profile.isGone);
}
