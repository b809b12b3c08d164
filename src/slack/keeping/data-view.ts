import type { KnownBlock, ModalView } from '@slack/types';
import { contactOf, partnerOf } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import { listOf, type Text } from '../../text/text.ts';
import { openedSentence } from '../interviews/opened.ts';
import { ownInterview } from '../interviews/own-interview.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { act, views } from './ids.ts';

export interface OwnData {
  user: string;
  /** In which they have, or had, a part. */
  coalitions: readonly Coalition[];
  page: number;
}

/** What is kept of a person, coalition by coalition, and what they can do with it. */
export function buildDataView(text: Text, { user, coalitions, page }: OwnData): ModalView {
  const words = text.keeping.data;
  const lines = coalitions.toReversed().flatMap((coalition) => coalitionLines(text, coalition, user));
  const { shown, pager } = paged(text, lines, { page, action: act.dataPage });
  return modal({
    callback: views.data,
    title: words.title,
    close: words.close,
    meta: { page },
    blocks: [
      section(words.intro),
      contextBlock(words.also),
      ...(coalitions.length === 0 ? [section(words.nothing)] : shown),
      ...pager,
      contextBlock(words.notHere),
      actions('data', [
        button(act.takeOut, words.takeOut),
        button(act.openErase, words.erase, { style: 'danger' }),
      ]),
    ],
  });
}

function coalitionLines(text: Text, coalition: Coalition, user: string): KnownBlock[] {
  const words = text.keeping.data;
  const interview = ownInterview(coalition, user);
  const said = [
    ...(interview === undefined
      ? []
      : [text.person.hub.status[interview.status], openedSentence(text, interview)]),
    ...countsIn(text, coalition, user),
  ].filter((each) => each !== '');
  const read = button(act.openTexts, words.read, { value: coalition.id });
  return [
    section(`*${escapeMrkdwn(coalition.name)}*\n${roleIn(text, coalition, user)}`, read),
    ...(said.length === 0 ? [] : [contextBlock(said.join(' '))]),
  ];
}

/** At how many meetings they are expected, or were, and how many commitments are theirs. */
function countsIn(text: Text, { contacts, meetings, commitments }: Coalition, user: string): string[] {
  const words = text.keeping.data;
  const own = new Set(contacts.filter((contact) => contact.user === user).map(({ id }) => id));
  const invited = meetings.filter(({ invitees }) => invitees.some(({ contact }) => own.has(contact))).length;
  const promised = commitments.filter(({ contact }) => contact !== null && own.has(contact)).length;
  return [
    ...(invited === 0 ? [] : [words.meetings(invited)]),
    ...(promised === 0 ? [] : [words.commitments(promised)]),
  ];
}

function roleIn(text: Text, coalition: Coalition, user: string): string {
  const words = text.keeping.data;
  const contacts = coalition.contacts.filter((contact) => contact.user === user && !contact.removed);
  const organisations = contacts.flatMap(({ id }) => {
    const partner = partnerOf(coalition, contactOf(coalition, id)?.partner ?? '');
    return partner === undefined ? [] : [escapeMrkdwn(partner.name)];
  });
  const roles = [
    ...(coalition.leads.includes(user) ? [words.lead] : []),
    ...(organisations.length === 0 ? [] : [words.contact(listOf(text, organisations))]),
  ];
  return roles.length === 0 ? words.was : roles.join(' ');
}
