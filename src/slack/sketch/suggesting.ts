import type { Problem } from '../../coalition/decision.ts';
import { entryOf, unheard } from '../../coalition/sketch/read.ts';
import type { PassageOf, SketchVersion } from '../../coalition/sketch/state.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import type { Found } from '../../command-handler.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import type { Asking, Part, Shown, Subject } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { answerClick, type BlockActionHandler, deriveId, drawKey, noticeView } from '../interaction.ts';
import { contactLabel } from '../interviews/progress.ts';
import { option, quoted, section } from '../kit/blocks.ts';
import { valueIn } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import { showView } from '../kit/open-views.ts';
import { nothingOpen, type OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import { findVersion, parseSketchValue, sharedView, versionFor } from './reading.ts';
import { passageIn } from './words.ts';

interface Suggesting extends Subject {
  coalition: Coalition;
  version: SketchVersion;
  /** `null`: a lead notes what somebody without Slack said. */
  reader: Contact | null;
  about: PassageOf;
  open: OpenEntry;
}

/** A change to one passage, suggested beside its text. */
export const suggestForm = createForm<Suggesting>({
  callback: views.suggest,
  pages: [fields],
  head: (text, { subject: { coalition, version, about, open } }) => {
    const words = text.sketch.suggesting;
    const entry = entryOf(version, about);
    const said = entry === null ? undefined : open(entry);
    if (said === undefined) return [section(words.nothing)];
    return [section(words.now(passageIn(text, coalition, about))), ...quoted(said, limits.sectionText)];
  },
  words: ({ sketch: { suggesting: words, close } }) => ({ title: words.title, close, submit: words.submit }),
  draft: {
    form: ({ coalition = '', partner = '' }) => `sketch-suggest-${coalition}-${partner}`,
    action: () => act.suggestDraft,
    words: ({ sketch: { writing: words } }) => ({
      save: words.draft,
      notes: { saved: words.draftSaved, offered: words.draftOffered },
    }),
  },
  find,
  read: async (subject, { context, user }) => {
    const { coalition, version, about } = subject;
    const entries = [entryOf(version, about) ?? []].flat();
    return { ...subject, open: await openFor(context, { coalition, user, entries }) };
  },
  plan: ({ subject: { coalition, reader, version, about }, values }, { meta: { key = '' } }) => {
    const suggestion = deriveId(key, 'suggestion');
    return {
      coalitions: [
        {
          id: coalition.id,
          commands: [
            {
              type: 'SuggestChange',
              suggestion,
              contact: reader?.id ?? valueIn(values, 'contact'),
              version: version.number,
              about,
              words: { entry: `sketch.suggested.${suggestion}`, text: valueIn(values, 'words') },
            },
          ],
        },
      ],
    };
  },
  answer: async ({ text, subject }) => ({
    response_action: 'update',
    view: noticeView(
      text,
      subject?.reader === null ? text.sketch.suggesting.noted : text.sketch.suggesting.done,
    ),
  }),
  under: async ({ text, coalition, person, subject }, interaction) => {
    const readable =
      coalition === null ? null : versionFor(coalition, interaction.user, subject?.version.number ?? null);
    if (coalition === null || readable === null) return null;
    return sharedView(interaction, { text, coalition, person, ...readable }, 0);
  },
});

function fields(text: Text, { subject: { coalition, version, reader } }: Shown<Suggesting>): Part[] {
  const words = text.sketch.suggesting;
  const who = unheard(coalition, version).slice(0, limits.options);
  return [
    ...(reader === null
      ? [
          {
            kind: 'dropdown' as const,
            id: 'contact',
            label: words.forContact,
            options: who.map((contact) => option(contact.id, contactLabel(coalition, contact))),
          },
        ]
      : []),
    { kind: 'text', id: 'words', label: words.words, hint: reader === null ? words.noteHint : words.hint },
  ];
}

function find({ coalition: found, person }: Found, { user, meta }: Asking): Suggesting | Problem[] {
  const coalition = found?.state ?? null;
  const readable = coalition === null ? null : versionFor(coalition, user, meta.sequence ?? null);
  if (coalition === null || readable === null) return [{ key: 'sketch-gone' }];
  return { coalition, person: person.state, ...readable, about: meta.partner ?? null, open: nothingOpen };
}

export const handleSuggest: BlockActionHandler = async (interaction) => {
  const where = parseSketchValue(interaction.value);
  const found = await findVersion(interaction, where);
  await interaction.ack();
  if (found.version === null) return answerClick(interaction, found.text, found.text.problems['sketch-gone']);
  const { about } = where;
  const meta = {
    coalition: found.coalition.id,
    sequence: found.version.number,
    key: drawKey(),
    ...(about === null ? {} : { partner: about }),
  };
  const view = await suggestForm.openView(
    { ...interaction, meta },
    { subject: { ...found, about, open: nothingOpen } },
  );
  await showView(interaction, view, { onTop: interaction.view !== null });
};
