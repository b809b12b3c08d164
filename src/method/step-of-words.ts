import { isStepId, type StepId } from './steps.ts';

/** Words that belong to one step alone, in Dutch and in English, as parts of words. */
const signs: Partial<Record<StepId, readonly string[]>> = {
  '2': ['domein', 'the domain'],
  '3': ['eerste schets', 'first sketch'],
  '4': ['verkenningsbijeenkomst', 'exploration meeting'],
  '7': [
    'stuurgroep',
    'steering group',
    'klankbordgroep',
    'sounding board',
    'programmateam',
    'programme team',
  ],
  '8': [
    'initiatiefvoorstel',
    'initiative proposal',
    'plan van aanpak',
    'plan of approach',
    'discussienotitie',
  ],
  '9': [
    'startbijeenkomst',
    'oprichting',
    'founding',
    'intentieverklaring',
    'letter of intent',
    'convenant',
    'covenant',
  ],
  closing: ['afronding van de coalitie', 'closing of the coalition'],
};

/**
 * The step that somebody's words name, or of which they speak; `null` where they speak of none, or of more than one.
 *
 * @example
 * stepOfWords('De zaal voor de verkenningsbijeenkomst vastleggen'); // '4'
 */
export function stepOfWords(words: string): StepId | null {
  const said = words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
  const numbered = [...said.matchAll(/\b(?:stap|step)\s?(\d{1,2})\b/gu)].flatMap(([, number = '']) =>
    isStepId(number) ? [number] : [],
  );
  const spoken = Object.entries(signs).flatMap(([step, parts]) =>
    parts.some((part) => said.includes(part)) ? [step as StepId] : [],
  );
  const steps = new Set(numbered.length > 0 ? numbered : spoken);
  const [only, ...more] = steps;
  return only === undefined || more.length > 0 ? null : only;
}
