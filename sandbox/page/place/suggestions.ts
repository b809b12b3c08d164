import type { Named } from '../mrkdwn-parse.ts';
import type { About, Person, Shortcut } from '../wire.ts';

export interface Suggestion {
  /** What the whole text becomes. */
  fill: string;
  label: string;
  /** Who or what it is, in a few words. */
  more: string;
  /** The text says this already: Enter sends it. */
  complete: boolean;
  /** The id of a shortcut that is used instead of typing on. */
  shortcut: string | null;
}

interface Known {
  commands: About['commands'];
  /** The global ones. */
  shortcuts: Shortcut[];
  /** What a shortcut without a description is called. */
  shortcutWord: string;
  people: Person[];
  channels: (Named & { archived: boolean })[];
}

const most = 12;

/**
 * What could be meant: a command with its verbs or a global shortcut, from the manifest; or somebody or some channel at the end
 * of the text.
 */
export function suggest(text: string, known: Known): Suggestion[] {
  if (text.startsWith('/'))
    return [...commandsFor(text, known.commands), ...shortcutsFor(text, known)].slice(0, most);
  const [, before, sign, typed] = /^([\s\S]*(?:^|[\s(]))([@#])([\w.-]*)$/.exec(text) ?? [];
  if (before === undefined || typed === undefined) return [];
  const rooms = known.channels.filter(({ archived }) => !archived);
  const named = sign === '@' ? peopleFor(known.people) : rooms.map((one) => ({ ...one, more: '' }));
  const wanted = typed.toLowerCase();
  return named
    .filter(({ handle, more }) => handle !== '' && `${handle} ${more}`.toLowerCase().includes(wanted))
    .slice(0, most)
    .map(({ handle, more }) => ({
      fill: `${before}${sign}${handle} `,
      label: `${sign}${handle}`,
      more,
      complete: false,
      shortcut: null,
    }));
}

function peopleFor(people: Person[]): { handle: string; more: string }[] {
  return people.map(({ handle, name, organisation }) => ({
    handle,
    more: organisation ? `${name}, ${organisation}` : name,
  }));
}

/** The command itself first, then each word of its usage hint: `[start | partner]` has two. */
function commandsFor(text: string, commands: About['commands']): Suggestion[] {
  const typed = text.trimEnd();
  return commands.flatMap(({ command, hint, description }) => {
    const verbs = hint.match(/[\p{L}-]{3,}/gu) ?? [];
    const all = [
      { words: command, more: [description, hint].filter((one) => one !== '').join(' · ') },
      ...verbs.map((verb) => ({ words: `${command} ${verb}`, more: '' })),
    ];
    const fitting = all.filter(
      ({ words }) => words.startsWith(typed) && (words !== typed || words === command),
    );
    const complete = all.some(({ words }) => words === typed);
    return fitting.map(({ words, more }) => ({
      fill: `${words} `,
      label: words,
      more,
      complete,
      shortcut: null,
    }));
  });
}

function shortcutsFor(text: string, { shortcuts, shortcutWord }: Known): Suggestion[] {
  const wanted = text.slice(1).trim().toLowerCase();
  return shortcuts
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ name, description, callbackId }) => ({
      fill: '',
      label: name,
      more: description || shortcutWord,
      complete: false,
      shortcut: callbackId,
    }));
}
