import type { MeetingForm, MeetingKind } from './meetings.ts';

/** The parts of a meeting's programme, in their order (step 4). */
export const programmeParts = ['opening', 'central', 'conclusion', 'close'] as const;
export type ProgrammePart = (typeof programmeParts)[number];

/** Whose time an item is; a partner that speaks alone is named by its id instead. */
export const itemTurns = ['partners', 'groups', 'leads', 'facilitator', 'speaker'] as const;
export type ItemTurn = (typeof itemTurns)[number];

/** What the method offers for a programme. The words, with a sentence of help for who leads it, are in the catalogues. */
export const programmeItems = {
  welcome: { part: 'opening', who: 'facilitator' },
  vision: { part: 'opening', who: 'leads' },
  state: { part: 'opening', who: 'leads' },
  approach: { part: 'opening', who: 'leads' },
  road: { part: 'opening', who: 'leads' },
  proposal: { part: 'opening', who: 'leads' },
  'left-open': { part: 'opening', who: 'leads' },
  why: { part: 'opening', who: 'facilitator' },
  speaker: { part: 'central', who: 'speaker' },
  'work-visit': { part: 'central', who: 'speaker' },
  'own-project': { part: 'central', who: 'partners' },
  elsewhere: { part: 'central', who: 'speaker' },
  research: { part: 'central', who: 'speaker' },
  groups: { part: 'central', who: 'groups' },
  contradictions: { part: 'central', who: 'partners' },
  pause: { part: 'central', who: 'facilitator' },
  ideas: { part: 'central', who: 'groups' },
  conversation: { part: 'central', who: 'partners' },
  questions: { part: 'central', who: 'partners' },
  cover: { part: 'central', who: 'partners' },
  statements: { part: 'central', who: 'partners' },
  addressing: { part: 'central', who: 'partners' },
  support: { part: 'conclusion', who: 'partners' },
  decision: { part: 'conclusion', who: 'partners' },
  sealing: { part: 'conclusion', who: 'partners' },
  'further-talk': { part: 'conclusion', who: 'partners' },
  agreements: { part: 'conclusion', who: 'partners' },
  adjusting: { part: 'conclusion', who: 'partners' },
  'next-steps': { part: 'conclusion', who: 'facilitator' },
  recognition: { part: 'close', who: 'facilitator' },
  meet: { part: 'close', who: 'partners' },
} as const satisfies Record<string, { part: ProgrammePart; who: ItemTurn }>;

/** One of the method's items. Stands in events: never change it. */
export type MethodItem = keyof typeof programmeItems;
export const methodItems = Object.keys(programmeItems) as readonly MethodItem[];

export function isMethodItem(value: string): value is MethodItem {
  return Object.hasOwn(programmeItems, value);
}

export function isProgrammePart(value: string): value is ProgrammePart {
  return programmeParts.some((part) => part === value);
}

export function isItemTurn(value: string): value is ItemTurn {
  return itemTurns.some((turn) => turn === value);
}

/** The lengths for which a programme is given, in minutes: an hour and a half, two hours, half a day. */
export const programmeLengths = [90, 120, 240] as const;

/** An item of a default programme, with its minutes for each of these lengths; 0: left out. */
interface Given {
  item: MethodItem;
  minutes: readonly [number, number, number];
}

const given = (item: MethodItem, ...minutes: Given['minutes']): Given => ({ item, minutes });

/** In execution the form of the meeting takes this item's place; a plain one gives its time to the conversation. */
const inspiration = given('speaker', 25, 30, 60);

/** What a meeting begins with. None has a round of reports: progress is read beforehand (M10.7). */
const defaults: Record<MeetingKind, readonly Given[]> = {
  exploration: [
    given('welcome', 5, 10, 15),
    given('vision', 5, 10, 20),
    given('state', 5, 5, 15),
    given('approach', 5, 5, 10),
    given('groups', 20, 25, 50),
    given('pause', 0, 0, 15),
    given('ideas', 20, 25, 45),
    given('statements', 10, 10, 20),
    given('support', 5, 10, 15),
    given('further-talk', 0, 0, 10),
    given('next-steps', 5, 10, 10),
    given('recognition', 5, 5, 5),
    given('meet', 5, 5, 10),
  ],
  founding: [
    given('welcome', 5, 5, 15),
    given('road', 5, 10, 15),
    given('proposal', 10, 15, 20),
    given('questions', 20, 25, 45),
    given('pause', 0, 0, 15),
    given('cover', 20, 25, 45),
    given('decision', 10, 15, 25),
    given('sealing', 10, 10, 20),
    given('next-steps', 5, 5, 15),
    given('recognition', 5, 5, 10),
    given('meet', 0, 5, 15),
  ],
  'follow-up': [
    given('welcome', 5, 5, 15),
    given('left-open', 10, 15, 20),
    given('groups', 25, 35, 60),
    given('pause', 0, 0, 15),
    given('statements', 15, 20, 35),
    given('agreements', 15, 20, 40),
    given('next-steps', 10, 10, 20),
    given('recognition', 5, 5, 15),
    given('meet', 5, 10, 20),
  ],
  execution: [
    given('welcome', 5, 5, 10),
    given('why', 5, 10, 15),
    inspiration,
    given('conversation', 25, 35, 60),
    given('pause', 0, 0, 15),
    given('addressing', 10, 15, 30),
    given('adjusting', 10, 10, 25),
    given('next-steps', 5, 5, 10),
    given('recognition', 5, 5, 5),
    given('meet', 0, 5, 10),
  ],
};

/** What a contradiction's slot takes, from the items before and after it. */
const contradictionMinutes = [10, 10, 20] as const;
const givesWay: readonly MethodItem[] = ['groups', 'ideas', 'conversation', 'questions', 'cover'];

/** In a short meeting these make room for what partners do, in this order. */
export const firstToGo: readonly MethodItem[] = [
  ...(['pause', 'approach', 'recognition', 'welcome', 'state', 'road', 'left-open', 'why'] as const),
  ...(['vision', 'proposal', 'speaker', 'work-visit', 'elsewhere', 'research', 'next-steps'] as const),
];

export interface DefaultItem {
  item: MethodItem;
  minutes: number;
}

/** What a meeting of this kind begins with, for one of the given lengths. */
export function defaultProgramme(
  length: (typeof programmeLengths)[number],
  {
    kind,
    form,
    hasContradictions,
  }: { kind: MeetingKind; form: MeetingForm | null; hasContradictions: boolean },
): DefaultItem[] {
  const at = programmeLengths.indexOf(length);
  const usual = defaults[kind]
    .map(({ item, minutes }) => ({ item, minutes: minutes[at] ?? 0 }))
    .filter(({ minutes }) => minutes > 0);
  const items = kind === 'execution' ? withForm(usual, form ?? 'plain') : usual;
  return hasContradictions ? withContradictions(items, contradictionMinutes[at] ?? 0) : items;
}

function withForm(items: DefaultItem[], form: MeetingForm): DefaultItem[] {
  if (form !== 'plain')
    return items.map((each) => (each.item === inspiration.item ? { ...each, item: form } : each));
  const freed = items.find(({ item }) => item === inspiration.item)?.minutes ?? 0;
  return items
    .filter(({ item }) => item !== inspiration.item)
    .map((each) => (each.item === 'conversation' ? { ...each, minutes: each.minutes + freed } : each));
}

/** The slot stands after the first item that gives way to it; two share what it takes. */
function withContradictions(items: DefaultItem[], minutes: number): DefaultItem[] {
  const giving = items.filter(({ item }) => givesWay.includes(item)).slice(0, 2);
  const each = minutes / Math.max(1, giving.length);
  const [first] = giving;
  return items.flatMap((item) => {
    const left = giving.includes(item) ? { ...item, minutes: item.minutes - each } : item;
    return item === first ? [left, { item: 'contradictions' as const, minutes }] : [left];
  });
}
