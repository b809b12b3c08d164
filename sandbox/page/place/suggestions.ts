import type { Named } from '../mrkdwn-parse.ts';
import type { About, Person } from '../wire.ts';

export interface Suggestion {
  /** What the whole text becomes. */
  fill: string;
  label: string;
  /** Who or what it is, in a few words. */
  more: string;
  /** The text says this already: Enter sends it. */
  complete: boolean;
}

interface Known {
  commands: About['commands'];
  people: Person[];
  channels: Named[];
}

const most = 8;

/** What could be meant: a command and its verbs, from the manifest, or somebody or some channel at the end of the text. */
export function suggest(text: string, known: Known): Suggestion[] {
  if (text.startsWith('/')) return commandsFor(text, known.commands).slice(0, most);
  const [, before, sign, typed] = /^([\s\S]*(?:^|[\s(]))([@#])([\w.-]*)$/.exec(text) ?? [];
  if (before === undefined || typed === undefined) return [];
  const named = sign === '@' ? peopleFor(known.people) : known.channels.map((one) => ({ ...one, more: '' }));
  const wanted = typed.toLowerCase();
  return named
    .filter(({ handle, more }) => handle !== '' && `${handle} ${more}`.toLowerCase().includes(wanted))
    .slice(0, most)
    .map(({ handle, more }) => ({
      fill: `${before}${sign}${handle} `,
      label: `${sign}${handle}`,
      more,
      complete: false,
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
  const typed = text.trimStart();
  return commands.flatMap(({ command, hint, description }) => {
    const verbs = hint.match(/[\p{L}-]{3,}/gu) ?? [];
    const all = [
      { words: command, more: description || hint },
      ...verbs.map((verb) => ({ words: `${command} ${verb}`, more: '' })),
    ];
    const fitting = all.filter(({ words }) => words.startsWith(typed.trimEnd()) && words !== typed.trimEnd());
    const whole = all.some(({ words }) => words === typed.trimEnd());
    return fitting.map(({ words, more }) => ({ fill: `${words} `, label: words, more, complete: whole }));
  });
}
