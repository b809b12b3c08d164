import { contactOfUser, isOfCoalition } from '../../coalition/commitments/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Person } from '../../person/person.ts';
import { coalitionsOf } from '../coalitions/which.ts';
import {
  drawKey,
  noticeView,
  refuseSubmission,
  type ShortcutHandler,
  type ShortcutInteraction,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { limits, truncate } from '../kit/limits.ts';
import { decodeText, mentionsIn } from '../kit/mrkdwn.ts';
import { showView } from '../kit/open-views.ts';
import { nameOfUser } from '../people.ts';
import { whoOf } from './form-fields.ts';
import { firstPage, type Opened, openForm } from './making.ts';
import { partOf } from './part.ts';
import { buildWhichView } from './small-views.ts';
import { nameIn } from './words.ts';

/** What a form takes over of a message. Kept as a draft while a coalition is chosen: a view holds no words. */
interface Taken {
  words: string;
  isShortened: boolean;
  author: string | null;
}

/**
 * "Maak toezegging" on a message: its words stand in the form, its author is proposed as owner where they are a contact. In a
 * coalition's channel for that one, elsewhere for the only one, or they choose.
 */
export const handleCommitmentFromMessage: ShortcutHandler = async (interaction) => {
  const { context, user, channel, message } = interaction;
  const { person, here, mine } = await coalitionsOf(context, { user, channel });
  const fits = (coalition: Coalition) => coalition.over === null && isOfCoalition(coalition, user);
  const own = mine.filter(fits);
  const text = textFor(context, person, here ?? own[0]);
  const only = here !== null && fits(here) ? here : own.length === 1 ? own[0] : undefined;
  const from = message.ts.replace('.', '-');
  if (only !== undefined) {
    const taken = await take(interaction, only);
    const opened = openedWith(only, { taken, from });
    return openForm(partOf(interaction, { coalition: only, person }), opened, interaction.ack);
  }
  if (own.length > 1) return chooseFirst(interaction, { own, person, from });
  await interaction.ack();
  const { none, notHere } = text.commitments.which;
  const why = here === null || here.over !== null ? none : notHere(nameIn(here));
  await showView(interaction, noticeView(text, why), { onTop: false });
};

/** The message as its author wrote it, within what an input holds. */
async function take({ context, message }: ShortcutInteraction, coalition: Coalition | null): Promise<Taken> {
  const known = coalition?.contacts ?? [];
  const named = mentionsIn(message.text)
    .slice(0, namesAsked)
    .map(async (user) => {
      const contact = known.find((each) => each.user === user && each.name !== '');
      return [user, contact?.name ?? (await nameOfUser(context, user))] as const;
    });
  const names = new Map(await Promise.all(named));
  const words = decodeText(message.text, (user) => names.get(user)).trim();
  const shortened = truncate(words, limits.input);
  return { words: shortened, isShortened: shortened !== words, author: message.user };
}

const namesAsked = 5;

/** The form's first page, with the message's author as the one who does it where they can be asked. */
function openedWith(coalition: Coalition, { taken, from }: { taken: Taken; from: string }): Opened {
  const author = contactOfUser(coalition, taken.author);
  const initial: Values = {
    ...(taken.words === '' ? {} : { words: [taken.words] }),
    // Who wrote it, speaks of themselves.
    ...(author === undefined ? {} : { who: [whoOf(coalition, author)], contact: [author.id] }),
  };
  return {
    meta: { coalition: coalition.id, key: drawKey(), part: 0, from },
    commitment: null,
    initial,
    onTop: false,
    note: taken.isShortened ? 'shortened' : taken.words === '' ? 'no-words' : 'from-message',
  };
}

function takenDraft(from: string): string {
  return `commitment-taken-${from}`;
}

async function chooseFirst(
  interaction: ShortcutInteraction,
  { own, person, from }: { own: Coalition[]; person: Person | null; from: string },
): Promise<void> {
  const { context, user } = interaction;
  const taken = await take(interaction, null);
  const draft = { form: takenDraft(from), text: JSON.stringify(taken) };
  await context.commands.handle({ by: user, query: { person: user } }, () => ({ draft }));
  await interaction.ack();
  const text = textFor(context, person, own.at(-1));
  await showView(interaction, buildWhichView(text, { key: drawKey(), from }, own), { onTop: false });
}

/** The coalition is chosen: its form takes the place of the question, with the message where one was chosen. */
export const handleCommitmentWhich: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const { from } = meta;
  const id = valueIn(values, 'coalition');
  const draft = takenDraft(from ?? '');
  const found = await context.store.load({ person: user, coalition: id, draft });
  const coalition = found.coalition?.state ?? null;
  const text = textFor(context, found.person.state, coalition);
  if (coalition === null || !isOfCoalition(coalition, user))
    return refuseSubmission(interaction, text, [{ field: 'coalition', key: 'not-of-coalition' }]);
  if (from !== undefined && found.draft === null)
    return refuseSubmission(interaction, text, [{ field: 'coalition', key: 'pages-lost' }]);
  const part = partOf(interaction, { coalition, person: found.person.state });
  const opened =
    from === undefined
      ? { meta: { coalition: id, key: drawKey(), part: 0 }, commitment: null, onTop: false }
      : openedWith(coalition, { taken: JSON.parse(found.draft ?? '{}'), from });
  await interaction.ack({ response_action: 'update', view: await firstPage(part, opened) });
};
