import type { KnownBlock } from '@slack/types';
import { contactNamed, partnerNamed } from '../../coalition/partners/joining.ts';
import type { PastedPartner, PastedPerson } from '../../coalition/partners/pasted.ts';
import type { Coalition } from '../../coalition/state.ts';
import { kindOfPartner } from '../../method/kind-of-partner.ts';
import { partnerKinds } from '../../method/partners.ts';
import { listOf, type Text } from '../../text/text.ts';
import type { Field } from '../forms/fields.ts';
import type { LeadSubject } from '../forms/for-lead.ts';
import type { Part, Shown } from '../forms/form.ts';
import { deriveId } from '../interaction.ts';
import { contextBlock, option, quoted, section } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { batchOf, foundIn, keyOf, notOnSlack } from './pasted-batch.ts';

// What the two pages ask: the list, and whether it was understood.

export function pasteFields(text: Text): Part[] {
  const words = text.partners.paste;
  return [{ kind: 'text', id: 'lines', label: words.lines, hint: words.linesHint }];
}

/** Each partner as it was understood, with what can be corrected; what was not understood; and whether to invite at once. */
export function checkFields(text: Text, { subject: { coalition }, values }: Shown<LeadSubject>): Part[] {
  const words = text.partners.paste;
  const batch = batchOf(values);
  const { partners, unread } = batch.pasted;
  const isAnybodyOnSlack = partners.some((partner) =>
    partner.people.some((person) => foundIn(values, keyOf(partner, person)).length > 0),
  );
  return [
    ...progressParts(text, values, batch.rest.length),
    ...partners.flatMap((partner) => partnerParts(text, coalition, { partner, values })),
    ...unread.flatMap(({ line, problem }): KnownBlock[] => [
      contextBlock(text.problems[problem]),
      ...quoted(line, lineShown),
    ]),
    ...(isAnybodyOnSlack && coalition.over === null ? [inviteField(text)] : []),
    {
      kind: 'text',
      id: 'fix',
      // Another part of the list takes over nothing that was typed.
      entity: deriveId(batch.text, 'fix'),
      label: unread.length > 0 ? words.fixUnread : words.fix,
      hint: words.fixHint,
      optional: true,
    },
    ...(valueIn(values, 'full') === 'yes' ? [moreField(text)] : []),
  ];
}

const lineShown = 200;

function progressParts(text: Text, values: Values, rest: number): KnownBlock[] {
  const words = text.partners.paste;
  const saved = Number(valueIn(values, 'saved') || 0);
  return [
    ...(saved === 0 ? [] : [section(words.saved(saved))]),
    ...(rest === 0 ? [] : [contextBlock(words.rest(rest))]),
    ...(valueIn(values, 'late') === 'yes' ? [contextBlock(words.late)] : []),
    ...(valueIn(values, 'full') === 'yes' ? [section(words.full)] : []),
  ];
}

interface Checked {
  partner: PastedPartner;
  values: Values;
}

function partnerParts(text: Text, coalition: Coalition, { partner, values }: Checked): Part[] {
  const known = partnerNamed(coalition, partner.organisation);
  const asked = partner.people.flatMap((person) => whoFields(text, values, { partner, person }));
  if (known === undefined) return [kindField(text, partner), ...asked];
  const words = text.partners.paste;
  const fresh = partner.people.filter(
    ({ name }) => contactNamed(coalition, known.id, { name, user: null }) === undefined,
  );
  const name = escapeMrkdwn(known.name);
  const said =
    fresh.length === 0 ? words.knownAll(name) : words.known(name, escapeMrkdwn(peopleIn(text, fresh)));
  return [section(said), ...asked];
}

/** The kind that its name speaks of stands there; where it speaks of none, nothing does. */
function kindField(text: Text, partner: PastedPartner): Field {
  const words = text.partners.paste;
  const { organisation, people } = partner;
  const who = people.length === 0 ? words.nobody : peopleIn(text, people);
  const kind = kindOfPartner(organisation);
  return {
    kind: 'dropdown',
    id: kindId(partner),
    label: organisation,
    hint: kind === null ? `${who}. ${words.kindUnknown}` : who,
    options: partnerKinds.map((each) => option(each, text.partners.kinds[each])),
    begin: kind ?? undefined,
    optional: true,
  };
}

/** "Kees Bakker (06 12345678) en Els". */
function peopleIn(text: Text, people: readonly PastedPerson[]): string {
  return listOf(
    text,
    people.map(({ name, reach }) => (reach === '' ? name : `${name} (${reach})`)),
  );
}

function whoFields(
  text: Text,
  values: Values,
  { partner, person }: { partner: PastedPartner; person: PastedPerson },
): Field[] {
  const words = text.partners.paste;
  const found = foundIn(values, keyOf(partner, person));
  if (found.length === 0) return [];
  return [
    {
      kind: 'dropdown',
      id: whoId(partner, person),
      label: words.who(person.name),
      options: [
        ...found.map(({ user, shown }) => option(user, words.onSlack(shown))),
        option(notOnSlack, words.notOnSlack),
      ],
    },
  ];
}

export function kindId(partner: PastedPartner): string {
  return `kind-${keyOf(partner)}`;
}

export function whoId(partner: PastedPartner, person: PastedPerson): string {
  return `who-${keyOf(partner, person)}`;
}

function inviteField(text: Text): Field {
  const words = text.partners.paste;
  return {
    kind: 'tick',
    id: 'invite',
    label: words.invite,
    says: words.inviteSays,
    hint: words.inviteHint,
    optional: true,
  };
}

function moreField(text: Text): Field {
  const words = text.partners.paste;
  return { kind: 'text', id: 'more', label: words.more, optional: true };
}

/** Whether so much was pasted that the input held no more: the end may be cut off. */
export function isFull(values: Values): boolean {
  return [...valueIn(values, 'lines')].length >= limits.input - 20;
}
