import type { Problem } from '../coalition/decision.ts';
import { errorOf } from './errors.ts';
import type { Desk } from './visit.ts';

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
  desk: Pick<Desk, 'slack'>,
  workspace: string,
  user: string,
): Promise<Profile | null> {
  try {
    const { user: found } = await desk.slack.users.info({ user });
    if (found === undefined) return null;
    const name =
      found.real_name || found.profile?.real_name || found.profile?.display_name || found.name || user;
    return {
      user,
      name,
      zone: found.tz ?? null,
      isBot: found.is_bot === true || user === 'USLACKBOT',
      isGone: found.deleted === true,
      outside: found.team_id !== undefined && found.team_id !== workspace,
    };
  } catch (error) {
    if (errorOf(error) === 'user_not_found' || errorOf(error) === 'user_not_visible') return null;
    throw error;
  }
}

/** A name to keep beside the id; the id itself when Slack can't be asked now. */
export async function nameOfUser(desk: Pick<Desk, 'slack'>, user: string): Promise<string> {
  return (await profileOf(desk, '', user).catch(() => null))?.name ?? user;
}

/**
 * The people who were picked in a form, and what is wrong with them: a bot, a closed account, somebody unknown. Whom
 * Slack can't be asked about now is taken as they are: the invitation finds out later.
 */
export async function checkPeople(
  desk: Pick<Desk, 'slack'>,
  workspace: string,
  { users, field }: { users: string[]; field: string },
): Promise<{ profiles: Profile[]; problems: Problem[] }> {
  const asked = await Promise.all(
    users.map(async (user) => {
      const unknown = { user, name: user, zone: null, isBot: false, isGone: false, outside: false };
      return profileOf(desk, workspace, user).catch(() => unknown);
    }),
  );
  const profiles = asked.filter((profile) => profile !== null);
  const problems: Problem[] = [];
  if (profiles.length < asked.length) problems.push({ field, key: 'contact-unknown' });
  if (profiles.some((profile) => profile.isBot)) problems.push({ field, key: 'contact-bot' });
  if (profiles.some((profile) => profile.isGone)) problems.push({ field, key: 'contact-gone' });
  return { profiles, problems };
}

const outsidersAsked = 100;

/** People of another workspace in a channel: they are missing in Slack's own pickers (jolicode/secret-santa#259). */
export async function outsidersIn(
  desk: Pick<Desk, 'slack'>,
  workspace: string,
  channel: string,
): Promise<Profile[]> {
  const { members = [] } = await desk.slack.conversations.members({ channel, limit: 200 });
  const { profiles } = await checkPeople(desk, workspace, {
    users: members.slice(0, outsidersAsked),
    field: '',
  });
  return profiles.filter((profile) => profile.outside && !profile.isBot && !profile.isGone);
}
