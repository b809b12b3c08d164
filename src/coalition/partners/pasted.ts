import type { ProblemKey } from '../decision.ts';
import { lengthOf, longest } from '../longest.ts';
import { isBlank, sameName } from '../words.ts';

// What a lead pasted, one partner a line: "Bewonersvereniging Oude Haven; Kees Bakker; 06 12345678".

export interface PastedPerson {
  name: string;
  /** Telephone and mail as they were written; empty where there is none. */
  reach: string;
}

export interface PastedPartner {
  /** The lines that name it, as they were pasted. */
  lines: string[];
  organisation: string;
  people: PastedPerson[];
}

/** A line that could not be understood, and why not. */
export interface UnreadLine {
  line: string;
  problem: ProblemKey;
}

export interface Pasted {
  partners: PastedPartner[];
  unread: UnreadLine[];
}

/**
 * The partners that a pasted list names, in its order; an organisation on several lines is one partner. Every line with words on it is
 * either in a partner or unread, but for the names of columns on the first one.
 */
export function readPasted(text: string): Pasted {
  const pasted: Pasted = { partners: [], unread: [] };
  const lines = text.split('\n').filter((line) => !isBlank(line));
  for (const [at, line] of lines.entries()) {
    const fields = fieldsOf(line);
    if (at === 0 && isHeading(fields)) continue;
    const read = readLine(line, fields);
    if ('problem' in read) pasted.unread.push(read);
    else add(pasted.partners, read);
  }
  return pasted;
}

/** A sign before a line of a list, as word processors set it. */
const bullet = /^\s*(?:[-*\u2022\u2013\u25aa\u25e6]\s+|\d{1,3}[.)]\s+)/u;

/** Cells of a table, or what stands between signs: the strongest sign that there is. */
function fieldsOf(line: string): string[] {
  const bare = line.replace(bullet, '');
  const signs = [/[;\t|]/u, /,|:\s|\s[-\u2013\u2014]\s/u];
  const sign = signs.find((each) => each.test(bare));
  const fields = sign === undefined ? [bare] : bare.split(new RegExp(sign, 'gu'));
  return fields
    .map((field) =>
      field
        .trim()
        .replace(/^["\u201c\u201d]+|["\u201c\u201d]+$/gu, '')
        .trim(),
    )
    .filter((field) => !isBlank(field));
}

const columns = [
  ...[
    'organisatie',
    'organisation',
    'organization',
    'partner',
    'partners',
    'naam',
    'name',
    'bedrijf',
    'company',
  ],
  ...[
    'contact',
    'contactpersoon',
    'contacten',
    'contacts',
    'persoon',
    'person',
    'telefoon',
    'telefoonnummer',
    'tel',
  ],
  ...['phone', 'telephone', 'mobiel', 'mobile', 'nummer', 'number', 'mail', 'e-mail', 'email', 'bereikbaar'],
];

function isHeading(fields: readonly string[]): boolean {
  return (
    fields.length > 1 && fields.every((field) => columns.includes(field.toLowerCase().replace(/\.$/u, '')))
  );
}

const mail = /[^\s<>()"',;]+@[^\s<>()"',;]+\.[^\s<>()"',;.]+/gu;
/** Digits with what stands between them; how many there are says whether it is a number to call. */
const number = /\+?\(?\d[\d\s().\u2011/-]{4,}\d/gu;
const fewestDigits = 8;
const label = /\b(?:tel(?:efoon)?|phone|mobiel|mobile|mob|e-?mail|mail|06-nummer)\b\.?:?/giu;

/** What one field says: a name, ways to reach somebody, or both. */
function partsOf(field: string): { name: string; reach: string[] } {
  const isNumber = /^[\d\s+().\u2011/-]+$/u.test(field) && /\d/u.test(field);
  if (isNumber) return { name: '', reach: [field] };
  const mails = field.match(mail) ?? [];
  const bare = field.replace(mail, ' ');
  const numbers = (bare.match(number) ?? []).filter(
    (each) => each.replace(/\D/gu, '').length >= fewestDigits,
  );
  const reach = [...numbers.map((each) => each.trim()), ...mails];
  const rest = numbers.reduce((words, each) => words.replace(each, ' '), bare);
  const name = reach.length === 0 ? rest : rest.replace(label, ' ');
  return {
    name: name
      .replace(/[<>()[\],:\s]+$|^[<>()[\],:\s]+/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
    reach,
  };
}

function readLine(line: string, [first = '', ...others]: readonly string[]): PastedPartner | UnreadLine {
  const { name: organisation, reach } = partsOf(first);
  if (!/[\p{L}\p{N}]/u.test(organisation)) return { line, problem: 'partner-line' };
  if (lengthOf(organisation) > longest.partnerName) return { line, problem: 'name-too-long' };
  const partner: PastedPartner = { lines: [line], organisation, people: [] };
  // A number before any name belongs to the first name that follows, else to the organisation itself.
  let loose = reach;
  for (const field of others) {
    const part = partsOf(field);
    if (part.name === '') {
      const last = partner.people.at(-1);
      if (last === undefined) loose = [...loose, ...part.reach];
      else last.reach = joined([last.reach, ...part.reach]);
      continue;
    }
    if (!/\p{L}/u.test(part.name)) return { line, problem: 'person-line' };
    if (lengthOf(part.name) > longest.contactName) return { line, problem: 'name-too-long' };
    meet(partner.people, { name: part.name, reach: joined([...loose, ...part.reach]) });
    loose = [];
  }
  if (loose.length > 0) meet(partner.people, { name: organisation, reach: joined(loose) });
  return partner;
}

function joined(reach: readonly string[]): string {
  return [...new Set(reach.filter((each) => each !== ''))].join(', ');
}

/** Somebody who is named twice is one person. */
function meet(people: PastedPerson[], person: PastedPerson): void {
  const known = people.find(({ name }) => sameName(name, person.name));
  if (known === undefined) people.push(person);
  else known.reach = joined([known.reach, person.reach]);
}

function add(partners: PastedPartner[], partner: PastedPartner): void {
  const known = partners.find(({ organisation }) => sameName(organisation, partner.organisation));
  if (known === undefined) {
    partners.push(partner);
    return;
  }
  known.lines.push(...partner.lines);
  for (const person of partner.people) meet(known.people, { ...person });
}
