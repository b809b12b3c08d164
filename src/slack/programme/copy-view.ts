import type { KnownBlock, ModalView } from '@slack/types';
import { isShownTo } from '../../coalition/domain/sharing.ts';
import { partnerOf } from '../../coalition/find.ts';
import { inviteesOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, contextBlock, quoted, section } from '../kit/blocks.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { spanIn } from '../meetings/words.ts';
import type { OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import { plainProgramme } from './invited.ts';
import { programmeValue } from './lines.ts';
import { hostsOf, openShown } from './words.ts';

export interface CopyScreen {
  coalition: Coalition;
  meeting: Meeting;
  page: number;
  open: OpenEntry;
  /** The files were asked for just now. */
  isAsked?: boolean;
}

/** For who is invited and has no Slack: what their invitation says, to copy; and the files for the lead to send on. */
export function buildCopyView(text: Text, screen: CopyScreen): ModalView {
  const { coalition, meeting, page, isAsked = false } = screen;
  const words = text.programme.copy;
  const alone = inviteesOf(coalition, meeting)
    .map(({ contact }) => contact)
    .filter(({ user }) => user === null);
  const lines = alone.flatMap((contact) => contactLines(text, screen, contact));
  const { shown, pager } = paged(text, lines, { page, action: act.copyPage });
  const files = button(act.askFiles, words.file, { value: programmeValue(coalition.id, meeting.id) });
  return modal({
    callback: views.copy,
    title: words.title,
    close: text.meetings.list.close,
    meta: { coalition: coalition.id, meeting: meeting.id, page },
    blocks: [
      section(alone.length === 0 ? words.none : words.intro),
      ...(isAsked ? [contextBlock(words.sent)] : [actions('files', [files])]),
      ...shown,
      ...pager,
    ],
  });
}

function contactLines(text: Text, { coalition, meeting, open }: CopyScreen, contact: Contact): KnownBlock[] {
  const words = text.programme.copy;
  const partner = escapeMrkdwn(partnerOf(coalition, contact.partner)?.name ?? '');
  const theirs = openShown(coalition, { meeting, open }, (interest) =>
    isShownTo(coalition, interest, contact.partner),
  );
  return [
    section(words.for(escapeMrkdwn(contact.name), partner)),
    ...quoted(plainInvitation(text, { coalition, meeting, contact, open: theirs })),
  ];
}

/** An invitation in plain words: what, when, where, what for, and the programme with their own group. */
function plainInvitation(
  text: Text,
  { coalition, meeting, contact, open }: Omit<CopyScreen, 'page'> & { contact: Contact },
): string {
  const words = text.programme.plain;
  const { file, kinds, forms } = text.meetings;
  const kind = meeting.form === null ? kinds[meeting.kind] : forms[meeting.form];
  const place = meeting.place === null ? undefined : open(meeting.place);
  const hosts = hostsOf(text, coalition, meeting);
  const lines = [
    file.summary(kind, coalition.name),
    words.when(spanIn(text, meeting, meeting.zone)),
    ...(place === undefined ? [] : [words.where(place)]),
    words.purpose(open(meeting.purpose) ?? ''),
    ...(hosts === '' ? [] : [words.hosts(hosts)]),
  ];
  const programme = plainProgramme(text, { coalition, meeting, open, contact: contact.id });
  return [lines.join('\n'), programme].filter((part) => part !== '').join('\n\n');
}
