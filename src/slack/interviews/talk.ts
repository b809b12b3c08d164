import type { Secret } from '../../coalition/decision.ts';
import { contactOf } from '../../coalition/find.ts';
import { isBlank } from '../../coalition/words.ts';
import { type QuestionId, questionIds } from '../../method/interview.ts';
import { parseDraft } from '../coalitions/start.ts';
import { type Opening, openClicked } from '../coalitions/which.ts';
import { type Values, valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import { parseSpot } from '../place.ts';
import {
  type ClickHandler,
  deriveId,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  textFor,
} from '../visit.ts';
import { buildInterviewsView } from './overview-view.ts';
import { buildTalkView, talkPages } from './talk-view.ts';

// M1.6: a talk in person, written down by a lead in three pages that are kept as a draft.

function talkDraft(contact: string): string {
  return `talk-${contact}`;
}

export async function openTalk(
  { desk, workspace, user, trigger, coalition, text, say }: Opening,
  { contact: id, onTop }: { contact: string; onTop: boolean },
): Promise<void> {
  const contact = contactOf(coalition, id);
  const { draft } = await desk.store.load(workspace, { person: user, draft: talkDraft(id) });
  await say();
  if (contact === undefined) return;
  const view = buildTalkView(text, {
    coalition,
    contact,
    values: parseDraft(draft),
    meta: { key: drawKey() },
    page: 0,
  });
  await showView({ desk, trigger }, view, { onTop });
}

/** A button in a note: the value is the coalition and, in the interview's place, the contact. */
export const handleOpenTalk: ClickHandler = (visit) =>
  openClicked(visit, (opening) =>
    openTalk(opening, { contact: parseSpot(visit.value).interview ?? '', onTop: visit.view !== null }),
  );

export const handleTalkPage: SubmitHandler = async (visit) => {
  const { page = 0 } = visit.meta;
  await (page < talkPages - 1 ? turnTalkPage(visit, page) : saveTalk(visit));
};

/** The next page takes this one's place: three pages on top of the list would be one more than Slack stacks. */
async function turnTalkPage(visit: Parameters<SubmitHandler>[0], page: number): Promise<void> {
  const { desk, workspace, user, values, meta } = visit;
  const form = talkDraft(meta.contact ?? '');
  let kept: Values = {};
  const query = { person: user, coalition: meta.coalition ?? '', draft: form };
  const result = await desk.house.act({ workspace, by: user, query }, (found) => {
    kept = { ...parseDraft(found.draft), ...values };
    return { draft: { form, text: JSON.stringify(kept) } };
  });
  const coalition = result.found.coalition?.state ?? null;
  const text = textFor(desk, result.found.person.state, coalition);
  const contact = coalition === null ? undefined : contactOf(coalition, meta.contact ?? '');
  if (coalition === null || contact === undefined)
    return refuseSubmission(visit, text, [{ key: 'unknown-contact' }]);
  const view = buildTalkView(text, { coalition, contact, values: kept, meta, page: page + 1 });
  await visit.ack({ response_action: 'update', view });
}

async function saveTalk(visit: Parameters<SubmitHandler>[0]): Promise<void> {
  const { desk, workspace, user, values, meta } = visit;
  const { coalition: id = '', contact = '', key = '' } = meta;
  const form = talkDraft(contact);
  const query = { person: user, coalition: id, draft: form };
  const interview = deriveId(key, contact);
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, (found) => {
    const answers = answersIn({ ...parseDraft(found.draft), ...values }, interview);
    return {
      coalitions: [{ id, commands: [{ type: 'RecordTalk', contact, interview, answers }] }],
      draft: { form, text: null },
    };
  });
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack();
  // The list that the form was opened from shows the new status.
  const under = visit.view.previous_view_id;
  const after = result.status === 'done' ? result.coalitions[id] : undefined;
  if (under == null || after === undefined) return;
  const list = buildInterviewsView(text, { coalition: after, lead: user, page: 0, key: drawKey() });
  await updateView(visit, { view_id: under }, list);
}

function answersIn(values: Values, interview: string): Partial<Record<QuestionId, Secret>> {
  const given = questionIds.flatMap((question): [QuestionId, Secret][] => {
    const text = valueIn(values, question);
    return isBlank(text)
      ? []
      : [[question, { entry: `${interview}.${question}`, text: JSON.stringify({ text }) }]];
  });
  return Object.fromEntries(given);
}

export const handleTalkDraft: ClickHandler = async (visit) => {
  const { desk, workspace, user, view } = visit;
  if (view === null) return visit.ack();
  const { coalition: id = '', contact: contactId = '', page = 0 } = view.meta;
  const form = talkDraft(contactId);
  let kept: Values = {};
  const query = { person: user, coalition: id, draft: form };
  const result = await desk.house.act({ workspace, by: user, query }, (found) => {
    kept = { ...parseDraft(found.draft), ...view.values };
    return { draft: { form, text: JSON.stringify(kept) } };
  });
  await visit.ack();
  const coalition = result.found.coalition?.state ?? null;
  const contact = coalition === null ? undefined : contactOf(coalition, contactId);
  if (coalition === null || contact === undefined) return;
  const text = textFor(desk, result.found.person.state, coalition);
  const saved = buildTalkView(text, { coalition, contact, values: kept, meta: view.meta, page });
  const note = {
    type: 'context' as const,
    elements: [{ type: 'mrkdwn' as const, text: text.answerForm.draftSaved }],
  };
  await updateView(visit, { view_id: view.id }, { ...saved, blocks: [...saved.blocks, note] });
};
