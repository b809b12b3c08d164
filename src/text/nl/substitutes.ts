// Somebody goes instead: what the contact, the substitute and leads read. Names and kinds come in escaped.

export const substitutes = {
  send: 'Iemand anders gaat',
  form: {
    title: 'Vervanger sturen',
    submit: 'Regel het',
    intro: (kind: string, span: string) => `De ${kind} op ${span}.`,
    introFor: (name: string, kind: string, span: string) => `De ${kind} op ${span}, in plaats van ${name}.`,
    slack: 'Wie in Slack gaat er?',
    slackHint: 'Die persoon krijgt de uitnodiging, en ziet niets van jouw gesprek.',
    outsiders: 'Of iemand van een andere werkruimte',
    name: 'Of de naam van iemand zonder Slack',
    nameHint: 'Alleen jij en de trekkers lezen de naam.',
    scope: 'Voor hoelang?',
    once: 'Alleen deze bijeenkomst',
    untilDate: 'Tot en met een dag',
    until: 'Tot en met welke dag?',
    untilHint: 'Alleen nodig als het voor langer is.',
  },
  done: {
    title: 'Geregeld',
    once: (who: string) => `${who} gaat in jouw plaats. Je hoeft er niet bij te zijn.`,
    onceFor: (name: string, who: string) => `${who} gaat in plaats van ${name}.`,
    until: (who: string, day: string) => `${who} vervangt je tot en met ${day}.`,
    untilFor: (name: string, who: string, day: string) => `${who} vervangt ${name} tot en met ${day}.`,
    told: 'Die persoon krijgt nu de uitnodiging.',
    named: 'Geef zelf door waar en wanneer het is.',
    someone: 'Iemand zonder Slack',
  },
  replaced: {
    notification: (coalition: string) => `Iemand anders gaat: ${coalition}`,
    body: (who: string) => `Geregeld: ${who} gaat in jouw plaats.`,
    named: 'Geregeld: iemand anders gaat in jouw plaats. Geef door waar en wanneer het is.',
    back: 'Ik ga toch zelf',
  },
  inPlaceOf: (name: string, partner: string, lead: string) =>
    `Je gaat in plaats van ${name}, van ${partner}. Trekker: ${lead}.`,
  stoodDown: {
    notification: (coalition: string) => `Je hoeft toch niet: ${coalition}`,
    body: (name: string) => `Je hoeft toch niet te gaan: ${name} regelt het zelf. Dank je.`,
  },
  also: {
    notification: (coalition: string) => `Je gaat ook voor iemand anders: ${coalition}`,
    body: (name: string, kind: string, coalition: string, span: string) =>
      `${name} kan niet naar de ${kind} van *${coalition}* op ${span}, en vraagt of jij er ook voor die partner bent. Je was al uitgenodigd.`,
  },
  asked: {
    notification: (coalition: string) => `Je vervangt iemand: ${coalition}`,
    body: (name: string, coalition: string, day: string) =>
      `${name} vraagt je als vervanger bij *${coalition}*, tot en met ${day}. Uitnodigingen voor bijeenkomsten komen zolang bij jou.`,
  },
  cannot: {
    notification: (coalition: string) => `Je vervanger kan niet: ${coalition}`,
    body: (who: string, kind: string, span: string) =>
      `${who} kan niet naar de ${kind} op ${span}. Ga je zelf, of stuur je iemand anders?`,
    unreached: (who: string, kind: string, span: string) =>
      `Ik kan ${who} niet bereiken over de ${kind} op ${span}. Vertel je het zelf, of stuur je iemand anders?`,
  },
  mine: {
    once: (coalition: string, kind: string, span: string, who: string) =>
      `*${coalition}*: naar de ${kind} op ${span} gaat ${who} in jouw plaats.`,
    until: (coalition: string, who: string, day: string) =>
      `*${coalition}*: ${who} vervangt je tot en met ${day}.`,
    someone: 'iemand anders',
    back: 'Ik ga zelf weer',
  },
  list: {
    line: (who: string, name: string) => `${who} voor ${name}`,
    someone: 'Iemand',
    also: 'is er zelf al bij',
  },
};
