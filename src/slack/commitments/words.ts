import { ownerOf } from '../../coalition/commitments/read.ts';
import type { Commitment, CommitmentMoney } from '../../coalition/commitments/state.ts';
import { contactOf, partnerOf } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import { dayIn, listOf, type Text } from '../../text/text.ts';
import { mentionsOf } from '../interviews/progress.ts';
import { truncate } from '../kit/limits.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';

/** "woensdag 18 maart", with the year where it is another one; or that it is unknown yet. */
export function whenIn(text: Text, date: string | null, today: string): string {
  if (date === null) return text.commitments.noDate;
  const year = date.slice(0, 4);
  return year === today.slice(0, 4) ? dayIn(text, date) : `${dayIn(text, date)} ${year}`;
}

/** Whose it is, as a mention or a name, in mrkdwn. */
export function ownerIn(text: Text, coalition: Coalition, commitment: Pick<Commitment, 'contact'>): string {
  if (commitment.contact === null) return text.commitments.nobody;
  const contact = contactOf(coalition, commitment.contact);
  if (contact === undefined || (contact.user === null && contact.name === '')) return text.commitments.gone;
  return contact.user === null ? escapeMrkdwn(contact.name) : mention(contact.user);
}

/** The same with the partner. */
export function ownerOfPartnerIn(text: Text, coalition: Coalition, commitment: Commitment): string {
  const owner = ownerIn(text, coalition, commitment);
  const partner = commitment.partner === null ? undefined : partnerOf(coalition, commitment.partner);
  return partner === undefined ? owner : text.commitments.ofPartner(owner, escapeMrkdwn(partner.name));
}

/** The words of a commitment in one line of mrkdwn, shortened. */
export function wordsIn(text: Text, commitment: Commitment, open: OpenEntry, most = 150): string {
  const words = open(commitment.words);
  if (words === undefined) return text.commitments.wordsGone;
  return escapeMrkdwn(truncate(words.trim(), most));
}

export function nameIn({ name }: Coalition): string {
  return escapeMrkdwn(name);
}

/** "€ 2.500". */
function eurosIn(text: Text, euros: number): string {
  const format = new Intl.NumberFormat(text.locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  return format.format(euros);
}

/** How it is paid, in a line or two of mrkdwn; what was said about it stands apart. */
export function moneyIn(text: Text, coalition: Coalition, money: CommitmentMoney): string[] {
  const { show, sources } = text.commitments;
  if (money.kind === 'extra') {
    const source = sources[money.source];
    return [
      money.euros === null ? show.extraUnknown(source) : show.extra(eurosIn(text, money.euros), source),
    ];
  }
  const partners = money.strengthens.flatMap((id) => {
    const partner = partnerOf(coalition, id);
    return partner === undefined || partner.removed ? [] : [escapeMrkdwn(partner.name)];
  });
  const shown = partners.slice(0, partnersShown);
  const rest = partners.length - shown.length;
  const names = listOf(text, rest === 0 ? shown : [...shown, `+${rest}`]);
  return [show.fits, ...(partners.length === 0 ? [] : [show.strengthens(names)])];
}

const partnersShown = 10;
const leadsShown = 3;

/** "Noor en Kees": the leads, without the owner. */
export function leadsIn(text: Text, coalition: Coalition, commitment: Commitment): string {
  const owner = ownerOf(coalition, commitment);
  const leads = coalition.leads.filter((lead) => lead !== owner && !coalition.gone.includes(lead));
  return mentionsOf(text, leads, leadsShown);
}
