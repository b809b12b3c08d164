import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/slack/routes.ts';
import { nearestVerb, parseCommand } from '../../src/slack/verb.ts';

describe('what is typed after /coalitie', () => {
  it.each([
    ['', '', ''],
    ['status', 'status', ''],
    ['“status”', 'status', ''],
    ['status.', 'status', ''],
    ['/status', 'status', ''],
    ['STATUS', 'status', ''],
    ['`status`', 'status', ''],
    ['*status*!', 'status', ''],
    ['stap “2”', 'stap', '2'],
    ['stap #2', 'stap', '2'],
    ['stap#2', 'stap', '2'],
    ['Stap: 2.', 'stap', '2'],
    ['stap « 2 »', 'stap', '2'],
    ['stap \uff12', 'stap', '2'],
    ['stap 2x', 'stap', '2x'],
    ['stap 1.2', 'stap', '1.2'],
    ['stap -2', 'stap', '-2'],
    ['stap - 2', 'stap', '2'],
    ['stap 2 en 3', 'stap', '2 en 3'],
    ['?', '', ''],
  ])('%j is the verb %j with %j', (text, verb, rest) => {
    expect(parseCommand(text)).toMatchObject({ verb, rest });
  });

  it('is the same with any sign around it that says nothing', () => {
    const sign = fc.constantFrom(...'"\'“”‘’„«»`.,!?;:()[]<>/#*_ ');
    const signs = fc.array(sign, { maxLength: 4 }).map((each) => each.join(''));
    const verb = fc.constantFrom('status', 'stap', 'Mijn', 'HELP');
    fc.assert(
      fc.property(verb, fc.nat(99), signs, signs, signs, signs, (word, number, a, b, c, d) => {
        const { verb: read, rest } = parseCommand(`${a}${word}${b} ${c}${number}${d}`);
        expect([read, rest]).toEqual([word.toLowerCase(), String(number)]);
      }),
    );
  });

  it('never takes a number for another one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { rest } = parseCommand(`stap ${text}`);
        const letters = (some: string) =>
          some
            .normalize('NFKC')
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(rest)).toBe(letters(text));
      }),
    );
  });
});

describe('the nearest verb', () => {
  const verbs = ['start', 'status', 'stap', 'help', 'mijn', 'taken', 'bijeenkomst', 'toezegging'];
  it.each([
    ['statuss', 'status'],
    ['strat', 'start'],
    ['hlep', 'help'],
    ['bijeenkmst', 'bijeenkomst'],
    ['toezegingn', 'toezegging'],
    ['xyzzy', null],
    ['stapel', null],
    ['mail', null],
    ['taart', null],
    ['stip', 'stap'],
    ['x', null],
    ['weer', null],
    ['', null],
    ['constructor', null],
  ])('to %j is %j', (typed, nearest) => {
    expect(nearestVerb(typed, verbs)).toBe(nearest);
  });
});

describe('what people call a verb', () => {
  const { commands } = routes;
  it.each([
    ['gesprek', ['gesprekken', 'interview', 'interviews', 'talk', 'uitnodigen', 'invite']],
    ['bijeenkomst', ['vergadering', 'overleg', 'bijeenkomsten', 'meeting', 'meetings']],
    ['toezegging', ['taak', 'taken', 'acties', 'afspraken', 'commitment', 'task', 'todo']],
    ['partner', ['partners', 'organisaties', 'contacten', 'organisations', 'contacts']],
    ['stap', ['stappen', 'fase', 'step', 'steps', 'phase']],
    ['status', ['overzicht', 'voortgang', 'overview', 'progress']],
    ['start', ['nieuw', 'begin', 'new']],
    ['instellingen', ['taal', 'language', 'settings', 'preferences']],
    ['wijzigen', ['naam', 'kanaal', 'change', 'rename', 'channel']],
    ['help', ['hulp', 'uitleg', '?']],
    ['', ['vandaag', 'today', 'nu', 'next']],
  ])('%j is also %j', (verb, synonyms) => {
    expect(commands[verb]).toBeDefined();
    for (const synonym of synonyms) expect([synonym, commands[synonym]]).toEqual([synonym, commands[verb]]);
  });
});
