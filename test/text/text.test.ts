import { describe, expect, it } from 'vitest';
import { languages } from '../../src/method/languages.ts';
import { allQuestionsOf, stepIds, stepOptionsOf } from '../../src/method/steps.ts';
import { limits } from '../../src/slack/kit/limits.ts';
import { dayIn, listOf, type Text, textIn } from '../../src/text/text.ts';

const both = languages.map((language) => [language, textIn(language)] as const);

/** Every sentence with its place; those that are made of values with each of these values in turn. */
function sentences(text: unknown, values: readonly (string | number)[], path = ''): [string, string][] {
  if (typeof text === 'string') return [[path, text]];
  if (typeof text === 'function') {
    return values.map((value) => {
      const given = Array.from({ length: text.length }, (_, at) => (at === 0 ? value : `${value}${at}`));
      return [path, String(text(...given))];
    });
  }
  const parts = Object.entries(text as object);
  return parts.flatMap(([name, part]) => sentences(part, values, path === '' ? name : `${path}.${name}`));
}

function matching(text: Text, pattern: RegExp): string[] {
  return sentences(text, [1, 2, 'Noor'])
    .filter(([, sentence]) => pattern.test(sentence))
    .map(([path, sentence]) => `${path}: ${sentence}`);
}

function tooLong(labels: string[], max: number): string[] {
  return labels.filter((label) => [...label].length > max || label.trim() === '');
}

describe('both catalogues', () => {
  it('have the same sentences, none of them empty', () => {
    const [nl, en] = both.map(([, text]) => sentences(text, [2]));
    expect(en?.map(([path]) => path).sort()).toEqual(nl?.map(([path]) => path).sort());
    for (const [, text] of both)
      expect(sentences(text, [2]).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('name the same values in the same sentence', () => {
    const named = (text: Text) =>
      sentences(text, ['Xanthippe']).map(([path, sentence]) => {
        const names = new Set(sentence.match(/Xanthippe\d?/g));
        return `${path} ${[...names].sort().join()}`;
      });
    const [nl, en] = both.map(([, text]) => named(text).sort());
    expect(en).toEqual(nl);
  });

  it.each(both)('%s points noFaults on a screen: a screen reader has no left or above', (_language, text) => {
    const dutch =
      /\b(hierboven|hieronder|bovenstaand\w*|onderstaand\w*|links|rechts|linker\w*|rechter\w*)\b/i;
    const english = /\b(above|below|(on|to) the (left|right)|(left|right)[- ](hand|side|of))\b/i;
    expect(matching(text, dutch)).toEqual([]);
    expect(matching(text, english)).toEqual([]);
  });

  it.each(both)('%s has no emoji, as a sign or by name', (_language, text) => {
    expect(matching(text, /\p{Extended_Pictographic}|:[a-z][a-z_]+:/u)).toEqual([]);
  });

  it('says je, never u', () => {
    expect(matching(textIn('nl'), /\b(u|uw|uzelf)\b/i)).toEqual([]);
  });

  it('has one word for one thing, the one that CONTEXT.md has', () => {
    const dutch =
      /\b((geï|i)nterview\w*|belo[ofv]\w*|gast(en)?|taak|deelnemers?|pagina\w*|\w*gepind\w*|vergadering\w*)\b/i;
    const english = /\b(guests?|promis\w*|tasks?|participants?|attendees?|surveys?|questionnaires?)\b/i;
    expect(matching(textIn('nl'), dutch)).toEqual([]);
    expect(matching(textIn('en'), english)).toEqual([]);
  });

  it('keeps the other language out', () => {
    expect(matching(textIn('nl'), /\b(the|you|your|and|with)\b/i)).toEqual([]);
    const dutch = /\b(het|een|niet|voor|jij|wordt|zijn)\b/i;
    // The four sides keep their Dutch names beside the English ones.
    const isSide = (found: string) => /^steps\.sides\.\w+\.name:/.test(found);
    expect(matching(textIn('en'), dutch).filter((found) => !isSide(found))).toEqual([]);
  });
});

describe('what Slack cuts off', () => {
  const page = [1, 2, 3];
  const ofModals = (t: Text): string[] => [
    ...[
      t.interviews.later.title,
      t.interviews.later.submit,
      t.interviews.handOver.title,
      t.interviews.handOver.submit,
      t.interviews.decline.title,
      t.interviews.decline.submit,
    ],
    ...[
      t.interviews.talk.title,
      t.interviews.talk.submit,
      t.interviews.answerForm.title(7, 7),
      t.interviews.answerForm.submit,
      t.interviews.readOwn.title,
    ],
    ...[
      t.interviews.readOwn.close,
      t.person.settings.title,
      t.person.settings.submit,
      t.coalitions.startForm.title,
      t.coalitions.startForm.aboutTitle,
    ],
    ...[
      t.coalitions.startForm.setupTitle,
      t.coalitions.startForm.nextPage,
      t.coalitions.startForm.submit,
      t.coalitions.startForm.close,
    ],
    ...[
      t.partners.list.title,
      t.partners.list.close,
      t.partners.list.removeTitle,
      t.partners.list.removeYes,
      t.partners.list.removeNo,
    ],
    ...[t.partners.form.addTitle, t.partners.form.changeTitle, t.partners.form.submit],
    ...[
      t.partners.leadForm.title,
      t.partners.leadForm.submit,
      t.coalitions.channelForm.title,
      t.coalitions.channelForm.submit,
    ],
    ...[t.interviews.overview.title, t.interviews.overview.submit, t.interviews.overview.close],
    ...[
      t.partners.eraseContact.title,
      t.partners.eraseContact.yes,
      t.partners.eraseContact.no,
      t.interviews.overview.intention,
    ],
    ...[t.interviews.read.title, t.interviews.read.close, t.interviews.recordForm.nextPage],
    ...[t.interviews.recordForm.submit, ...page.map(t.interviews.recordForm.title)],
    ...ofStepModals(t.steps.walk),
    ...commitmentLabels(t),
  ];
  const ofStepModals = ({
    title,
    form,
    conflict,
    history,
    points,
    ...walk
  }: Text['steps']['walk']): string[] => [
    ...[title('10'), title(''), walk.all, walk.close, form.title(0, 1), form.title(3, 3), form.submit],
    ...[form.submitNext, conflict.title, history.title, points.title],
    ...[walk.finishForm.title, walk.finishForm.submit, walk.skipForm.title, walk.skipForm.submit],
    ...[...Object.values(walk.goForm.titles), walk.goForm.submit],
    ...[walk.practice.confirm.title, walk.practice.confirm.yes, walk.practice.confirm.no],
  ];
  const commitmentLabels = ({ commitments: c }: Text): string[] => [
    ...[c.title, c.one, c.close, c.form.title(3, 3), c.form.next, c.form.save, c.form.saveYes],
    ...[c.form.saveAsk, c.saved.title, c.dateForm.title, c.dateForm.submit, c.dateForm.takeTitle],
    ...[c.dateForm.takeSubmit, c.stuckForm.title, c.stuckForm.submit, c.askForm.title, c.askForm.submit],
    ...[c.recordForm.title, c.recordForm.submit, c.which.title, c.which.submit],
  ];
  const ofButtons = (t: Text): string[] => [
    ...[
      t.interviews.invitation.start,
      t.interviews.invitation.later,
      t.interviews.invitation.talk,
      t.interviews.invitation.handOver,
      t.interviews.invitation.decline,
    ],
    ...[
      t.interviews.question.window,
      t.interviews.question.skip,
      t.interviews.question.back,
      t.interviews.question.pause,
      t.interviews.question.readAll,
      t.interviews.question.change,
    ],
    ...[
      t.interviews.answerForm.saveDraft,
      t.interviews.answerForm.changeInDm,
      t.interviews.review.send,
      t.interviews.paused.resume,
    ],
    ...[t.interviews.receipt.more, t.interviews.receipt.withdraw, t.interviews.receipt.erase],
    ...[t.interviews.readOwn.change, t.interviews.readOwn.previous, t.interviews.readOwn.next],
    ...[
      t.interviews.recordedTalk.read,
      t.interviews.recordedTalk.agree,
      t.interviews.recordedTalk.withdraw,
      t.interviews.consent.yes,
      t.interviews.consent.no,
    ],
    ...[
      t.interviews.deletion.yes,
      t.interviews.deletion.no,
      t.person.hub.start,
      t.person.hub.resume,
      t.person.hub.read,
      t.person.hub.settings,
      t.person.hub.otherLanguage,
    ],
    ...[
      t.app.command.startButton,
      ...Object.values(t.coalitions.next.buttons),
      t.coalitions.welcome.unsure.yes,
      t.coalitions.welcome.unsure.no,
    ],
    ...[
      t.partners.list.add,
      t.partners.list.lead,
      t.partners.list.previous,
      t.partners.list.next,
      t.partners.leadForm.release,
    ],
    ...[
      t.interviews.overview.compare,
      t.interviews.overview.read,
      t.interviews.overview.record,
      t.interviews.overview.askConsent,
    ],
    ...[t.interviews.notes.read, t.interviews.notes.record, t.coalitions.startForm.saveDraft],
    ...Object.values(t.interviews.options.adapting),
    ...Object.values(t.interviews.options.recording),
    ...ofStepButtons(t.steps.walk),
    ...Object.values(t.commitments.buttons),
    ...[t.commitments.share.yes, t.commitments.share.no, t.commitments.add, t.commitments.mine],
    ...[t.commitments.back, t.commitments.list.summaryOff, t.commitments.list.summaryOn],
    ...[t.commitments.form.saveDraft, t.commitments.week.stop],
  ];
  const ofStepButtons = ({ form, told, still, gone, practice, ...walk }: Text['steps']['walk']): string[] => [
    ...[walk.fill, walk.goOn, walk.change, walk.answer, walk.finish, walk.skip, walk.all, walk.open],
    ...[walk.toCurrent, walk.openPoints(1), walk.openPoints(99), walk.back, walk.again, walk.toClosing],
    ...[walk.interviews, walk.question.history, form.saveDraft, told.untold.again, walk.next.openStep],
    ...[still.openStep, still.stop, gone.button, gone.wanted.button, practice.button, practice.throwAway],
  ];
  const ofChoices = (t: Text): string[] => [
    ...Object.values(t.partners.kinds),
    ...Object.values(t.coalitions.startForm.countries),
    ...Object.values(t.person.settings.languages),
    ...[
      t.coalitions.startForm.channelExisting,
      t.coalitions.startForm.channelPublic,
      t.coalitions.startForm.channelPrivate,
    ],
    ...[
      t.coalitions.startForm.togetherYes,
      t.coalitions.startForm.togetherNo,
      t.interviews.later.tomorrow,
      t.interviews.later.nextWeek,
      t.interviews.later.date,
    ],
    ...[
      t.person.settings.sameCountry,
      t.interviews.overview.everyone,
      t.partners.list.change,
      t.partners.list.remove,
    ],
    ...Object.values(t.steps.walk.onward).map((way) =>
      way(`${t.steps.walk.title('10')}, ${'x'.repeat(limits.viewLabel)}`),
    ),
    ...[
      t.steps.walk.finishForm.tellYes,
      t.steps.walk.finishForm.tellNo,
      t.steps.walk.finishForm.leaveOpenOption,
    ],
    ...Object.values(t.commitments.list.filters).map((filter) => t.commitments.list.counted(filter, 2000)),
    ...Object.values(t.commitments.recordForm.outcomes),
    ...Object.values(t.commitments.sources),
    ...[t.commitments.stuckForm.leads, t.commitments.stuckForm.coalition, t.commitments.form.existing],
    ...[t.commitments.form.extra, t.commitments.form.nobody, t.commitments.form.noStep],
  ];

  it.each(both)('%s: titles and buttons of a modal', (_language, text) => {
    expect(tooLong(ofModals(text), limits.viewLabel)).toEqual([]);
  });

  it.each(both)('%s: buttons, of which Slack shows about thirty characters', (_language, text) => {
    expect(tooLong(ofButtons(text), 30)).toEqual([]);
  });

  it.each(both)('%s: choices', (_language, text) => {
    expect(tooLong(ofChoices(text), limits.optionText)).toEqual([]);
  });

  it.each(both)('%s: the question before something that can not be undone', (_language, text) => {
    for (const { title, body, yes, no } of [text.interviews.confirmWithdraw, text.interviews.confirmErase]) {
      expect(tooLong([title], limits.confirmTitle)).toEqual([]);
      expect(tooLong([body], limits.confirmText)).toEqual([]);
      expect(tooLong([yes, no], limits.confirmButton)).toEqual([]);
    }
  });
});

describe('the words of the steps', () => {
  const chosen = (t: Text) => [
    ...Object.values(t.steps.options).flatMap((each) => Object.values(each)),
    ...Object.values(t.steps.documentKinds),
  ];

  it.each(both)('%s: are there for every step, question and option', (_language, t) => {
    const questions = stepIds.flatMap(allQuestionsOf);
    const options = questions.filter((question) => question.options !== undefined);
    expect(Object.keys(t.steps.each).sort()).toEqual([...stepIds].sort());
    expect(Object.keys(t.steps.questions).sort()).toEqual(questions.map(({ id }) => id).sort());
    expect(Object.keys(t.steps.options).sort()).toEqual(options.map(({ id }) => id).sort());
    const named = new Map(Object.entries(t.steps.options));
    for (const { id } of options) expect(Object.keys(named.get(id) ?? {})).toEqual(stepOptionsOf(id));
  });

  it.each(both)('%s: fit where they stand', (_language, t) => {
    const steps = Object.values(t.steps.each);
    const questions = Object.values(t.steps.questions);
    const sides = Object.values(t.steps.sides);
    const places: [string[], number][] = [
      [steps.map(({ short }) => short), limits.viewLabel],
      [steps.map(({ name }) => name), 60],
      [questions.map(({ short }) => short), 40],
      [questions.flatMap(({ ask, hint }) => [ask, hint]), 150],
      [chosen(t).flatMap(({ label, because }) => [label, because]), limits.optionText],
      [sides.map(({ name }) => name), 14],
      [sides.map(({ about }) => about), 90],
      [sides.flatMap(({ rounds }) => rounds), 62],
    ];
    expect(places.flatMap(([words, max]) => tooLong(words, max))).toEqual([]);
  });
});

describe('names and days', () => {
  it('are listed and written as one says them', () => {
    const names = ['Noor', 'Ahmed', 'Kees'];
    expect(both.map(([, text]) => listOf(text, names))).toEqual([
      'Noor, Ahmed en Kees',
      'Noor, Ahmed and Kees',
    ]);
    expect(dayIn(textIn('nl'), '2026-12-01')).toBe('dinsdag 1 december');
    expect(dayIn(textIn('en'), '2026-12-01')).toMatch(/^Tuesday,? 1 December$/);
  });
});
