import { localDay } from '../../calendar/zone.ts';
import { contactOf } from '../../coalition/find.ts';
import { ownInvitation } from '../../coalition/meetings/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import { substitutionOf } from '../../coalition/substitutes/read.ts';
import { isBlank } from '../../coalition/words.ts';
import { zoneOf } from '../../person/dues.ts';
import { dayIn, type Text } from '../../text/text.ts';
import {
  answerClick,
  type BlockActionHandler,
  deriveId,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { contactIn } from '../interviews/progress.ts';
import { valueIn } from '../kit/inputs.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { updateView } from '../kit/open-views.ts';
import { findMeeting } from '../meetings/found.ts';
import { viewUnder } from '../meetings/leading.ts';
import { parseMeetingValue } from '../meetings/words.ts';
import { checkPeople } from '../people.ts';
import { withZone } from '../zone-for.ts';
import { openForm } from './opening.ts';
import { buildSubstituteDoneView } from './views.ts';

// A contact sends somebody else, or goes after all; a lead writes it down for a contact without Slack.

/** In a menu beside an invitation the value of the option says which one, elsewhere the button's. */
export const handleSendSubstitute: BlockActionHandler = async (interaction) => {
  const { user, selected, value } = interaction;
  const found = await findMeeting(interaction, parseMeetingValue(selected || value));
  const seat = found.coalition === null ? undefined : ownInvitation(found.coalition, found.meeting, user);
  await interaction.ack();
  const { text } = found;
  if (found.coalition === null) return answerClick(interaction, text, text.problems['unknown-meeting']);
  if (seat === undefined) return answerClick(interaction, text, text.problems['not-invited']);
  if (seat.substitution !== null)
    return answerClick(interaction, text, text.problems['substitute-not-yours']);
  await openForm(interaction, found, { contact: seat.contact, isOwn: true });
};

export const handleSubstitute: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const { coalition: id = '', meeting = '', contact = '', key = '' } = meta;
  const chosen = [...(values.substitute ?? []), ...(values.outsider ?? [])];
  const people = await checkPeople(context, { users: chosen, field: 'substitute' });
  const name = valueIn(values, 'name');
  const substitution = deriveId(key, 'substitute');
  const isOnce = valueIn(values, 'scope') !== 'until';
  const query = { person: user, coalition: id };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, (found) => {
    if (people.problems.length > 0) return people.problems;
    if (people.profiles.length > 1) return [{ field: 'outsider', key: 'substitute-one' }];
    const zone = zoneOf(found.person.state, meta.zone ?? context.timezone);
    return {
      coalitions: [
        {
          id,
          commands: [
            {
              type: 'SendSubstitute',
              substitution,
              contact,
              user: people.profiles[0]?.user ?? null,
              name: isBlank(name) ? null : { entry: `substitute.${substitution}.name`, text: name },
              meeting: isOnce ? meeting : null,
              until: isOnce ? null : valueIn(values, 'until') || null,
              today: localDay(zone, context.clock.now()),
            },
          ],
        },
      ],
    };
  });
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  const coalition =
    (result.status === 'done' ? result.coalitions[id] : result.found.coalition?.state) ?? null;
  const said = saidIn(text, { coalition, id: substitution, contact, name, user });
  await interaction.ack({ response_action: 'update', view: buildSubstituteDoneView(text, said) });
  await refreshUnder(interaction, coalition, meeting);
};

/** What the window says afterwards. */
function saidIn(
  text: Text,
  {
    coalition,
    id,
    contact: contactId,
    name,
    user,
  }: { coalition: Coalition | null; id: string; contact: string; name: string; user: string },
): { first: string; next: string } {
  const words = text.substitutes.done;
  const sent = coalition === null ? undefined : substitutionOf(coalition, id);
  const contact = coalition === null ? undefined : contactOf(coalition, contactId);
  const who = sent?.user == null ? escapeMrkdwn(name) || words.someone : mention(sent.user);
  const isOwn = contact?.user === user;
  const day = dayIn(text, sent?.until ?? sent?.from ?? '');
  const until = isOwn ? words.until(who, day) : words.untilFor(contactIn(contact), who, day);
  const once = isOwn ? words.once(who) : words.onceFor(contactIn(contact), who);
  const next = sent?.user == null ? words.named : words.told;
  return { first: sent?.until == null ? once : until, next };
}

/** The window of the meeting that a lead came from. */
async function refreshUnder(
  interaction: ViewSubmissionInteraction,
  coalition: Coalition | null,
  meeting: string,
): Promise<void> {
  const under = interaction.view.previous_view_id;
  if (under == null || !coalition?.leads.includes(interaction.user)) return;
  const view = await viewUnder(interaction, coalition, meeting);
  if (view !== null) await updateView(interaction, { view_id: under }, view);
}

/** They go themselves after all. The message that it stands in, and the pinned one, change by themselves. */
export const handleTakeBack: BlockActionHandler = async (interaction) => {
  const { context, user, request } = interaction;
  const [id = '', substitution = ''] = interaction.value.split('.');
  await withZone(interaction, (await context.store.load({ person: user })).person.state);
  const query = { person: user, coalition: id };
  const result = await context.commands.handle({ by: user, request, query }, () => ({
    coalitions: [{ id, commands: [{ type: 'TakeBackSubstitute', substitution }] }],
  }));
  await interaction.ack();
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status !== 'refused') return;
  const key = result.problems[0]?.key ?? 'unknown-substitute';
  await answerClick(interaction, text, text.problems[key]);
};
