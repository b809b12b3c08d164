import type { KnownBlock, ModalView } from '@slack/types';
import type { Problem } from '../../coalition/decision.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { fieldBlocks } from './fields.ts';
import { type FormDefinition, isField, type Part, type Shown, type Subject } from './form.ts';

/** One page of a form. */
export function viewOfPage<S extends Subject, B>(
  text: Text,
  form: FormDefinition<S, B>,
  shown: Shown<S>,
): ModalView {
  const { page, meta } = shown;
  const { notes, offered = 'under-button' } = form.draft.words(text);
  const said = notes[shown.note ?? ''];
  const note = said === undefined ? [] : [contextBlock(said)];
  const place = shown.note === 'offered' ? offered : 'under-button';
  const at = (where: typeof offered) => (where === place ? note : []);
  return modal({
    callback: typeof form.callback === 'string' ? form.callback : (form.callback[page] ?? ''),
    ...form.words(text, shown),
    meta: form.pageIn === undefined ? meta : { ...meta, [form.pageIn]: page },
    blocks: [
      ...(form.head?.(text, shown) ?? []),
      ...at('over-fields'),
      ...partsOf(text, form, shown).flatMap((part) => partBlocks(text, part, shown)),
      ...at('over-button'),
      ...draftButtons(text, form, shown),
      ...at('under-button'),
    ],
  });
}

function partsOf<S extends Subject, B>(text: Text, form: FormDefinition<S, B>, shown: Shown<S>): Part[] {
  return form.pages[shown.page]?.(text, shown) ?? [];
}

function partBlocks<S extends Subject>(
  text: Text,
  part: Part,
  { values, problems = [] }: Shown<S>,
): KnownBlock[] {
  if (!isField(part)) return [part];
  const wrong = problems.filter(({ field }) => field === part.id);
  return [...wrong.map(({ key }) => section(text.problems[key])), ...fieldBlocks(part, values)];
}

function draftButtons<S extends Subject, B>(
  text: Text,
  form: FormDefinition<S, B>,
  shown: Shown<S>,
): KnownBlock[] {
  const { action, words, more, isOpen } = form.draft;
  const save = isOpen?.(shown) === false ? [] : [button(action(shown.page), words(text).save)];
  const buttons = [...save, ...(more?.(text, shown) ?? [])];
  return buttons.length === 0 ? [] : [actions('draft', buttons)];
}

/** The page that asks for a field: `undefined` when none does. */
export function pageAsking<S extends Subject, B>(
  text: Text,
  form: FormDefinition<S, B>,
  { shown, field }: { shown: Shown<S>; field: Problem['field'] },
): number | undefined {
  const at = form.pages.findIndex((_, page) =>
    partsOf(text, form, { ...shown, page }).some((part) => isField(part) && part.id === field),
  );
  return at === -1 ? undefined : at;
}
