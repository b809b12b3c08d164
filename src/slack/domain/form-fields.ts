import type { KnownBlock, PlainTextOption } from '@slack/types';
import { isOnlyForLeads, sourceKey } from '../../coalition/domain/face.ts';
import {
  type Interest,
  type InterestSource,
  interestKinds,
  interestPlaces,
} from '../../coalition/domain/state.ts';
import { activePartners, contactOf, interviewOf } from '../../coalition/find.ts';
import { accessTo } from '../../coalition/interviews/read.ts';
import { longest } from '../../coalition/longest.ts';
import { meetingOf } from '../../coalition/meetings/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isQuestionId, questionIds } from '../../method/interview.ts';
import type { Text } from '../../text/text.ts';
import type { LeadSubject } from '../forms/for-lead.ts';
import type { Part, Shown } from '../forms/form.ts';
import { contactLabel, contactOfInterview } from '../interviews/progress.ts';
import { entriesShown, showAnswer } from '../interviews/shown-answer.ts';
import { option, quoted, section } from '../kit/blocks.ts';
import type { Values } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import type { Meta } from '../kit/meta.ts';
import { kindIn } from '../meetings/words.ts';
import type { OpenEntry } from '../vault.ts';

// What the form of an interest asks, and with what it begins.

export interface Making extends LeadSubject {
  user: string;
  /** `null`: a new one. */
  interest: Interest | null;
  /** Its words, and the answer that is being read. */
  open: OpenEntry;
}

/** The answer that is being read, as far as the window says so. */
export function answerOf(coalition: Coalition, { interview: id, question }: Meta) {
  const interview = id === undefined ? undefined : interviewOf(coalition, id);
  if (interview === undefined || question === undefined || !isQuestionId(question)) return null;
  const parts = interview.answers[question]?.parts.map(({ entry }) => entry) ?? [];
  return { interview, question, parts };
}

const shownOfAnswer = 1_200;

export function fields(text: Text, { subject, meta }: Shown<Making>): Part[] {
  const { coalition, interest } = subject;
  const { form, kinds, kindUnknown, places } = text.domain;
  return [
    ...answerLines(text, subject, meta),
    { kind: 'line', id: 'words', label: form.words, hint: form.wordsHint, max: longest.interest },
    {
      kind: 'several',
      id: 'partners',
      label: form.partners,
      options: activePartners(coalition).map(({ id, name }) => option(id, name)),
    },
    {
      kind: 'choice',
      id: 'place',
      label: form.place,
      options: interestPlaces.map((place) => option(place, places[place])),
      begin: 'undecided',
    },
    {
      kind: 'several',
      id: 'source',
      label: form.sources,
      options: sourceOptions(text, { coalition, user: subject.user, interest, meta }),
    },
    {
      kind: 'dropdown',
      id: 'kind',
      label: form.kind,
      hint: form.kindHint,
      options: [option('unknown', kindUnknown), ...interestKinds.map((kind) => option(kind, kinds[kind]))],
      begin: 'unknown',
    },
    { kind: 'text', id: 'why', label: form.why, hint: form.whyHint, optional: true },
  ];
}

function answerLines(text: Text, { coalition, open }: Making, meta: Meta): KnownBlock[] {
  const answer = answerOf(coalition, meta);
  if (answer === null) return [];
  const { interview, question } = answer;
  const shown = showAnswer(text, interview, { question, open });
  const words = shown === undefined ? '' : entriesShown(shown);
  return [
    section(text.domain.form.answerOf(contactOfInterview(coalition, interview))),
    ...quoted(words, shownOfAnswer).slice(0, 1),
  ];
}

const intention: InterestSource = { kind: 'intention' };
const talk: InterestSource = { kind: 'talk' };
const meetingsOffered = 20;

/** What it can draw on: answers that this lead may read, and what was heard elsewhere. Question (f) is no source. */
function sourceOptions(
  text: Text,
  {
    coalition,
    user,
    interest,
    meta,
  }: { coalition: Coalition; user: string; interest: Interest | null; meta: Meta },
): PlainTextOption[] {
  const readable = coalition.interviews.filter((each) => accessTo(coalition, each, user) === 'reader');
  const answers = readable.flatMap(({ id, answers }) =>
    questionIds.flatMap((question): InterestSource[] =>
      isOnlyForLeads(question) || (answers[question]?.parts.length ?? 0) === 0
        ? []
        : [{ kind: 'answer', interview: id, question }],
    ),
  );
  const room = limits.options - meetingsOffered - 2;
  const asked = isQuestionId(meta.question ?? '') ? meta.question : 'motive';
  const offered =
    answers.length <= room
      ? answers
      : answers.filter((each) => each.kind === 'answer' && each.question === asked).slice(0, room);
  const meetings = coalition.meetings
    .filter(({ status }) => status !== 'cancelled')
    .slice(-meetingsOffered)
    .map(({ id }): InterestSource => ({ kind: 'meeting', meeting: id }));
  const all = [...(interest?.sources ?? []), ...offered, intention, talk, ...meetings];
  const once = new Map(all.map((source) => [sourceValue(source), source]));
  return [...once].map(([value, source]) => option(value, sourceLabel(text, coalition, source)));
}

/** As an option's value. */
function sourceValue(source: InterestSource): string {
  return sourceKey(source).replaceAll(' ', '.');
}

export function parseSource(value: string): InterestSource | null {
  const [kind = '', id = '', question = ''] = value.split('.');
  if (kind === 'answer' && isQuestionId(question)) return { kind, interview: id, question };
  if (kind === 'meeting') return { kind, meeting: id };
  return kind === 'intention' || kind === 'talk' ? { kind } : null;
}

function sourceLabel(text: Text, coalition: Coalition, source: InterestSource): string {
  const words = text.domain.one.source;
  if (source.kind === 'meeting') {
    const meeting = meetingOf(coalition, source.meeting);
    return words.meeting(meeting === undefined ? '…' : kindIn(text, meeting));
  }
  if (source.kind !== 'answer') return words[source.kind];
  const contact = contactOf(coalition, interviewOf(coalition, source.interview)?.contact ?? '');
  const short = text.interviews.questions[source.question].short;
  return contact === undefined ? short : `${short}: ${contactLabel(coalition, contact)}`;
}

/** What is known by what is being read: whose answer it is. */
export function newValues(coalition: Coalition, meta: Meta): Values {
  if (meta.interview === 'intention') {
    const own = coalition.partners.filter((partner) => partner.own).map(({ id }) => id);
    return { partners: own, source: [sourceValue(intention)] };
  }
  const answer = answerOf(coalition, meta);
  if (answer === null) return {};
  const { interview, question } = answer;
  const partner = contactOf(coalition, interview.contact)?.partner;
  return {
    partners: partner === undefined ? [] : [partner],
    source: [sourceValue({ kind: 'answer', interview: interview.id, question })],
  };
}

export function valuesFor(interest: Interest, open: OpenEntry): Values {
  const { words, partners, place, sources, kind, why } = interest;
  return {
    words: [open(words) ?? ''],
    partners,
    place: [place],
    source: sources.map(sourceValue),
    kind: [kind ?? 'unknown'],
    why: [why === null ? '' : (open(why) ?? '')],
  };
}
