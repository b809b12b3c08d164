import type { KnownBlock, ModalView } from '@slack/types';
import { activeContacts, activePartners } from '../../coalition/find.ts';
import { latestInterviews } from '../../coalition/interviews/read.ts';
import { longest } from '../../coalition/longest.ts';
import type { Coalition, Contact, Partner } from '../../coalition/state.ts';
import { partnerKinds } from '../../method/partners.ts';
import { listOf, type Text } from '../../text/text.ts';
import { act, menu, views } from '../ids.ts';
import { contactIn, withinOf } from '../interviews/progress.ts';
import { actions, button, contextBlock, option, plain, section } from '../kit/blocks.ts';
import { multiSelectInput, selectInput, textInput, userInput, usersInput } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import type { Profile } from '../people.ts';

/** Every partner with its contacts; add, change, remove. */
export function buildPartnersView(text: Text, coalition: Coalition, page: number): ModalView {
  const words = text.partners.list;
  const partners = activePartners(coalition);
  const lines = partners.map((partner): KnownBlock => partnerLine(text, coalition, partner));
  const { shown, pager } = paged(text, lines, { page, action: act.partnersPage });
  return modal({
    callback: views.partners,
    title: words.title,
    close: words.close,
    meta: { coalition: coalition.id, page },
    blocks: [
      section(words.intro(escapeMrkdwn(coalition.name))),
      actions('partners', [
        button(act.pastePartners, words.addMany, { value: coalition.id, style: 'primary' }),
        button(act.addPartner, words.add, { value: coalition.id }),
        button(act.openInterviews, text.coalitions.next.buttons.interviews, { value: coalition.id }),
        button(act.openLeads, words.lead, { value: coalition.id }),
      ]),
      ...(partners.every((partner) => partner.own) ? [contextBlock(words.none)] : []),
      ...shown,
      ...pager,
    ],
  });
}

/** A section holds them beside the partner's own name. */
const peopleShown = 2_000;

function partnerLine(text: Text, coalition: Coalition, partner: Partner): KnownBlock {
  const words = text.partners.list;
  const contacts = activeContacts(coalition, partner.id).map((contact) =>
    contact.user === null ? `${contactIn(contact)} (${words.withoutSlack})` : contactIn(contact),
  );
  const kind = partner.own
    ? `${text.partners.kinds[partner.kind]}, ${words.own}`
    : text.partners.kinds[partner.kind];
  const people = contacts.length === 0 ? words.noContacts : listOf(text, withinOf(contacts, peopleShown));
  return section(`*${escapeMrkdwn(partner.name)}*  ${kind}\n${people}`, {
    type: 'overflow',
    action_id: `${act.changePartner}.${partner.id}`,
    options: [option(menu.change, words.change), ...(partner.own ? [] : [option(menu.remove, words.remove)])],
  });
}

export interface PartnerForm {
  coalition: Coalition;
  partner: Partner | null;
  key: string;
  /** People of another workspace in the coalition's channel; `null` as long as they are being looked up. */
  outsiders: Profile[] | null;
  /** "name, phone or mail", one a line, for contacts without Slack. */
  withoutSlack: string;
}

export function buildPartnerView(text: Text, form: PartnerForm): ModalView {
  const words = text.partners.form;
  const { coalition, partner, outsiders, key } = form;
  const contacts = partner === null ? [] : activeContacts(coalition, partner.id);
  const inside = contacts.filter((contact) => !contact.outside).flatMap(({ user }) => user ?? []);
  const outside = contacts.filter((contact) => contact.outside);
  const offered = [
    ...outside.map(({ user, name }) => option(user ?? '', name)),
    ...(outsiders ?? [])
      .filter(({ user }) => !outside.some((contact) => contact.user === user))
      .map(({ user, name }) => option(user, name)),
  ];
  return modal({
    callback: views.partner,
    title: partner === null ? words.addTitle : words.changeTitle,
    close: text.partners.list.close,
    submit: words.submit,
    meta: { coalition: coalition.id, key, ...(partner === null ? {} : { partner: partner.id }) },
    blocks: [
      textInput('organisation', {
        label: words.organisation,
        max: longest.partnerName,
        initial: partner?.name,
      }),
      selectInput('kind', {
        label: words.kind,
        options: partnerKinds.map((kind) => option(kind, text.partners.kinds[kind])),
        ...(partner === null ? { optional: true, hint: words.kindHint } : {}),
        initial: partner?.kind,
      }),
      usersInput('contacts', {
        label: words.contacts,
        hint: words.contactsHint,
        optional: true,
        initial: inside,
      }),
      ...(offered.length === 0
        ? []
        : [
            multiSelectInput('outsiders', {
              label: words.outsiders,
              hint: words.outsidersHint,
              optional: true,
              options: offered,
              initial: outside.flatMap(({ user }) => user ?? []),
            }),
          ]),
      textInput('without_slack', {
        label: words.withoutSlack,
        hint: words.withoutSlackHint,
        optional: true,
        multiline: true,
        initial: form.withoutSlack,
      }),
    ],
  });
}

/** What has come of a pasted list. */
export function buildPastedView(
  text: Text,
  coalition: Coalition,
  { saved, invited }: { saved: number; invited: number },
): ModalView {
  const words = text.partners.paste;
  const isAnybodyLeft = latestInterviews(coalition).some(({ interview }) => interview === undefined);
  const asked = invited > 0 ? words.invited(invited) : words.notInvited;
  return modal({
    callback: views.partnersPasted,
    title: words.doneTitle,
    close: text.partners.list.close,
    meta: { coalition: coalition.id },
    blocks: [
      section(saved === 0 ? words.doneNothing : words.done(saved)),
      ...(saved > 0 && (invited > 0 || isAnybodyLeft) ? [contextBlock(asked)] : []),
    ],
  });
}

export function buildRemovePartnerView(text: Text, coalition: Coalition, partner: Partner): ModalView {
  const words = text.partners.list;
  return modal({
    callback: views.removePartner,
    title: plain(words.removeTitle, limits.viewLabel).text,
    close: words.removeNo,
    submit: words.removeYes,
    meta: { coalition: coalition.id, partner: partner.id },
    blocks: [section(words.removeBody(escapeMrkdwn(partner.name)))],
  });
}

/** Everything about somebody without Slack goes: nobody else can ask for it in the app. */
export function buildEraseContactView(text: Text, coalition: Coalition, contact: Contact): ModalView {
  const words = text.partners.eraseContact;
  return modal({
    callback: views.eraseContact,
    title: words.title,
    close: words.no,
    submit: words.yes,
    meta: { coalition: coalition.id, contact: contact.id },
    blocks: [section(words.body(escapeMrkdwn(contact.name)))],
  });
}

export function buildLeadsView(text: Text, coalition: Coalition): ModalView {
  const words = text.partners.leadForm;
  const names = listOf(text, coalition.leads.map(mention));
  return modal({
    callback: views.leads,
    title: words.title,
    close: text.partners.list.close,
    submit: words.submit,
    meta: { coalition: coalition.id },
    blocks: [
      section(words.intro(names)),
      ...(coalition.leads.length > 1
        ? coalition.leads.map((lead) =>
            section(
              mention(lead),
              button(`${act.releaseLead}.${lead}`, words.release, { value: `${coalition.id}.${lead}` }),
            ),
          )
        : []),
      userInput('lead', { label: words.lead, hint: words.leadHint }),
    ],
  });
}
