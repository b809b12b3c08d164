import type { KnownBlock } from '@slack/types';
import { localDay } from '../../calendar/zone.ts';
import { type Standing, standings } from '../../coalition/interviews/read.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { openPoints } from '../../coalition/steps/read.ts';
import { zoneOf } from '../../person/dues.ts';
import { listOf, type Text } from '../../text/text.ts';
import { progressPictureOf, summaryOf } from '../commitments/overview.ts';
import { act } from '../ids.ts';
import type { SlashCommandHandler } from '../interaction.ts';
import { contactsIn } from '../interviews/progress.ts';
import { actions, button, contextBlock, header, pictureBlock, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { mention } from '../kit/mrkdwn.ts';
import { knownPicture } from '../kit/pictures.ts';
import { lemniscateOf } from '../steps/lemniscate.ts';
import { questionsIn, whereIn } from '../steps/words.ts';
import { coalitionMenu } from './menu.ts';
import { nextAction } from './next.ts';
import { type Opener, openWhich } from './which.ts';

/** `/coalitie status`: a line each for who was asked, is answering, is done, declined; without any content. */
export const handleStatus: SlashCommandHandler = (interaction) =>
  openWhich(interaction, 'status', openStatus);

export const openStatus: Opener = async ({ context, coalition, person, text, user, say }) => {
  const where = lemniscateOf(text, coalition);
  const today = localDay(zoneOf(person, context.timezone), context.clock.now());
  const progress = progressPictureOf(text, { coalition, today });
  const [file = null, progressFile = null] = await Promise.all(
    [where, ...(progress === null ? [] : [progress])].map((each) => knownPicture(context, each)),
  );
  const [picture = null] = pictureBlock(file, where.alt);
  const commitments = [
    ...(await summaryOf(context, { text, coalition, user, today })),
    ...pictureBlock(progressFile, progress?.alt ?? ''),
  ];
  await say(buildStatusMessage(text, { coalition, lead: user, picture, commitments }));
  // A new week has a picture of its own, of which nothing that happened had one made.
  if (file === null || (progress !== null && progressFile === null)) context.makePictures(coalition.id);
};

export interface StatusOf {
  coalition: Coalition;
  lead: string;
  /** Where it is on the lemniscate; `null` as long as Slack has no picture of it. */
  picture: KnownBlock | null;
  /** How its commitments stand; nothing as long as there are none. */
  commitments?: KnownBlock[];
}

/** Six lines of names stay well within what one message may hold. */
const namesShown = 1_200;
const pointsShown = 200;
const always: readonly Standing[] = ['asked', 'answering', 'done', 'declined'];
const whenThere: readonly Standing[] = ['talk', 'notAsked'];

/** One coalition, short: where it is, who was asked, what is not known yet, and the next thing to do. */
export function buildStatusMessage(text: Text, status: StatusOf): Message {
  const { coalition, lead, picture, commitments = [] } = status;
  const words = text.coalitions.status;
  const { walk, over } = coalition;
  const value = coalition.id;
  const points = openPoints(walk).length;
  const groups = standings(coalition);
  const shown = [...always, ...whenThere.filter((standing) => groups[standing].length > 0)];
  const lines = shown.map((standing) =>
    words.line(words[standing], groups[standing].length, names(text, groups[standing])),
  );
  const empty = Object.values(groups).every((group) => group.length === 0);
  return messageOf(text, {
    title: words.title(coalition.name.replace(/[<>&]/g, ' ')),
    blocks: [
      header(words.title(coalition.name)),
      section(`*${whereIn(text, coalition)}*`),
      ...(picture === null ? [] : [picture]),
      ...(empty ? [section(words.noContacts)] : lines.map((line) => section(line))),
      ...(points === 0 ? [] : [section(pointsLine(text, coalition))]),
      ...commitments,
      ...(over === null ? [section(nextAction(text, coalition, lead).words)] : []),
      contextBlock(words.leads(listOf(text, coalition.leads.map(mention)))),
      actions(`status.${coalition.id}`, [
        button(act.openStep, text.steps.walk.next.openStep, { value, style: 'primary' }),
        ...(points === 0 ? [] : [button(act.openPoints, text.steps.walk.openPoints(points), { value })]),
        coalitionMenu(text, coalition),
      ]),
    ],
  });
}

function pointsLine(text: Text, { walk }: Coalition): string {
  const points = openPoints(walk);
  return `*${text.steps.walk.openPoints(points.length)}*: ${questionsIn(text, points, pointsShown)}`;
}

function names(text: Text, contacts: Contact[]): string {
  return contacts.length === 0 ? text.coalitions.status.nobody : contactsIn(text, contacts, namesShown);
}
