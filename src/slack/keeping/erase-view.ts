import type { ModalView } from '@slack/types';
import { belongings } from '../../coalition/privacy.ts';
import type { Coalition } from '../../coalition/state.ts';
import { listOf, type Text } from '../../text/text.ts';
import { option, section } from '../kit/blocks.ts';
import { radioInput } from '../kit/inputs.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { views } from './ids.ts';

/** What the choice says about what was written for a coalition. */
export const shared = { all: 'all', leave: 'leave' } as const;

export interface Erasing {
  user: string;
  coalitions: readonly Coalition[];
  key: string;
}

/** What goes, what stays and why, before anything is erased. */
export function buildEraseView(text: Text, { user, coalitions, key }: Erasing): ModalView {
  const words = text.keeping.erase;
  const alone = coalitions.filter(
    ({ leads, over }) => over === null && leads.length === 1 && leads[0] === user,
  );
  const stays = [...words.stayLines, ...(coalitions.some(hasSealed) ? [words.sealed] : [])];
  return modal({
    callback: views.erase,
    title: words.title,
    close: words.close,
    submit: words.submit,
    meta: { key },
    blocks: [
      section(words.intro),
      section(words.goes),
      section([words.stays, ...stays.map((line) => `• ${line}`)].join('\n')),
      ...(alone.length === 0 ? [] : [section(words.alone(namesOf(text, alone)))]),
      radioInput('shared', {
        label: words.shared,
        options: [option(shared.all, words.all), option(shared.leave, words.leave)],
        initial: shared.all,
      }),
    ],
  });
}

function hasSealed(coalition: Coalition): boolean {
  return [...belongings(coalition).values()].includes('sealed');
}

const namesShown = 3;

function namesOf(text: Text, coalitions: readonly Coalition[]): string {
  const names = coalitions.slice(0, namesShown).map(({ name }) => escapeMrkdwn(name));
  const more = coalitions.length - names.length;
  return listOf(text, more > 0 ? [...names, `+${more}`] : names);
}
