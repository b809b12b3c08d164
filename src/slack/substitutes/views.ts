import type { KnownBlock, ModalView } from '@slack/types';
import { longest } from '../../coalition/longest.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Contact } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { contactIn } from '../interviews/progress.ts';
import { contextBlock, option, section } from '../kit/blocks.ts';
import { dateInput, radioInput, selectInput, textInput, userInput } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import { kindWithin, spanIn } from '../meetings/words.ts';
import type { Profile } from '../people.ts';
import { views } from './ids.ts';

export interface Sending {
  meeting: Meeting;
  zone: string;
  meta: Meta;
  /** For whom a lead arranges it; `null`: for oneself. */
  contact: Contact | null;
  /** People of another workspace in the coalition's channel; `null` as long as they are being looked up. */
  outsiders: Profile[] | null;
}

/** Who goes instead, and for how long. */
export function buildSendSubstituteView(
  text: Text,
  { meeting, zone, meta, contact, outsiders }: Sending,
): ModalView {
  const words = text.substitutes.form;
  const about = [kindWithin(text, meeting), spanIn(text, meeting, zone)] as const;
  return modal({
    callback: views.substitute,
    title: words.title,
    submit: words.submit,
    close: text.meetings.list.close,
    meta,
    blocks: [
      section(contact === null ? words.intro(...about) : words.introFor(contactIn(contact), ...about)),
      userInput('substitute', { label: words.slack, hint: words.slackHint, optional: true }),
      ...(outsiders === null || outsiders.length === 0
        ? []
        : [
            selectInput('outsider', {
              label: words.outsiders,
              optional: true,
              options: outsiders.map(({ user, name }) => option(user, name)),
            }),
          ]),
      textInput('name', {
        label: words.name,
        hint: words.nameHint,
        optional: true,
        max: longest.contactName,
      }),
      radioInput('scope', {
        label: words.scope,
        options: [option('once', words.once), option('until', words.untilDate)],
        initial: 'once',
      }),
      dateInput('until', { label: words.until, hint: words.untilHint, optional: true }),
    ],
  });
}

/** That it is arranged, and what happens now. */
export function buildSubstituteDoneView(text: Text, said: { first: string; next: string }): ModalView {
  const blocks: KnownBlock[] = [section(said.first), contextBlock(said.next)];
  return modal({
    callback: views.substituteDone,
    title: text.substitutes.done.title,
    close: text.meetings.list.close,
    meta: {},
    blocks,
  });
}
