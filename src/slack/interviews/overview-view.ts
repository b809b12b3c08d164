import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { partnerOf } from '../../coalition/find.ts';
import { accessTo, isOpen, latestInterviews, mayInvite } from '../../coalition/interviews/read.ts';
import type { Coalition, Contact, Interview } from '../../coalition/state.ts';
import { questionIds } from '../../method/interview.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { act, menu, views } from '../ids.ts';
import { actions, button, contextBlock, option, section } from '../kit/blocks.ts';
import { checkboxesInput, multiSelectInput } from '../kit/inputs.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { answeredCount, contactIn, contactLabel } from './progress.ts';

/** M1.7: everybody with where they stand; invite, read, record, compare. */
export function buildInterviewsView(
  text: Text,
  {
    coalition,
    lead,
    page,
    key,
    invited = 0,
  }: { coalition: Coalition; lead: string; page: number; key: string; invited?: number },
): ModalView {
  const words = text.interviews.overview;
  const everybody = latestInterviews(coalition);
  const lines = everybody.map(({ contact, interview }) =>
    contactLine(text, { coalition, lead, contact, interview }),
  );
  const { shown, pager, first } = paged(text, lines, { page, action: act.interviewsPage });
  const isInvitable = ({ contact, interview }: (typeof everybody)[number]) =>
    contact.user !== null && mayInvite(interview);
  const some = everybody.some(isInvitable);
  // Thousands of options would be more than a view holds: one chooses from those on this page.
  const invitable = everybody.slice(first, first + shown.length).filter(isInvitable);
  const readable = coalition.interviews.filter(
    (interview) => accessTo(coalition, interview, lead) === 'reader',
  );
  return modal({
    callback: views.interviews,
    title: words.title,
    close: words.close,
    ...(some ? { submit: words.submit } : {}),
    meta: { coalition: coalition.id, page, key },
    blocks: [
      ...(invited > 0 ? [section(words.invited(invited))] : []),
      ...(everybody.length === 0 ? [section(words.noContacts)] : []),
      ...(some
        ? inviteInputs(
            text,
            { coalition, first },
            invitable.map(({ contact }) => contact),
          )
        : []),
      ...(!some && everybody.length > 0 ? [contextBlock(words.nobodyLeft)] : []),
      ...shown,
      ...pager,
      actions('compare', [
        ...(readable.length === 0 ? [] : [button(act.openCompare, words.compare, { value: coalition.id })]),
        button(act.openIntention, words.intention, { value: coalition.id }),
      ]),
    ],
  });
}

function inviteInputs(
  text: Text,
  { coalition, first }: { coalition: Coalition; first: number },
  contacts: Contact[],
): KnownBlock[] {
  const words = text.interviews.overview;
  const options: PlainTextOption[] = contacts.map((contact) =>
    option(contact.id, contactLabel(coalition, contact)),
  );
  // Another page has other options: what was chosen on this one does not hold there.
  const id = first === 0 ? 'who' : `who.${first}`;
  return [
    ...(options.length === 0
      ? []
      : [multiSelectInput(id, { label: words.who, hint: words.whoHint, optional: true, options })]),
    checkboxesInput('everyone', {
      label: words.everyoneLabel,
      optional: true,
      options: [option('everyone', words.everyone)],
    }),
  ];
}

interface Line {
  coalition: Coalition;
  lead: string;
  contact: Contact;
  interview: Interview | undefined;
}

function contactLine(text: Text, line: Line): KnownBlock {
  const { coalition, contact, interview } = line;
  const partner = escapeMrkdwn(partnerOf(coalition, contact.partner)?.name ?? '');
  const words = `${contactIn(contact)}, ${partner}: _${statusIn(text, line)}_`;
  const choices = menuFor(text, line);
  if (choices.length === 0) return section(words);
  const actionId = `${act.openRead}.${contact.id}${interview === undefined ? '' : `.${interview.id}`}`;
  return section(words, { type: 'overflow', action_id: actionId, options: choices });
}

function statusIn(text: Text, { contact, interview }: Line): string {
  const words = text.interviews.overview.status;
  if (interview === undefined) return contact.user === null ? words.withoutSlack : words.none;
  if (interview.undelivered !== null) return words.undelivered;
  if (interview.later !== null && isOpen(interview)) return words.later(dayIn(text, interview.later));
  if (interview.status === 'answering' || interview.status === 'paused')
    return words[interview.status](answeredCount(interview), questionIds.length);
  return words[interview.status];
}

function menuFor(text: Text, { coalition, lead, contact, interview }: Line): PlainTextOption[] {
  const words = text.interviews.overview;
  const access = interview === undefined ? 'none' : accessTo(coalition, interview, lead);
  const recordable =
    interview === undefined ||
    ['asked', 'talk', 'recorded'].includes(interview.status) ||
    (contact.user === null && interview.status === 'done');
  return [
    ...(access === 'reader' ? [option(menu.read, words.read)] : []),
    ...(access === 'ask-first' ? [option(menu.consent, words.askConsent)] : []),
    ...(recordable ? [option(menu.record, words.record)] : []),
    ...(contact.user === null ? [option(menu.erase, words.erase)] : []),
  ];
}
