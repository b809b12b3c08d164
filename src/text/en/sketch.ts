import { due } from '../../coalition/due-kinds.ts';
import type * as nl from '../nl/sketch.ts';

const partners = (count: number) => (count === 1 ? '1 partner' : `${count} partners`);

export const sketch: typeof nl.sketch = {
  close: 'Close',
  back: 'Back to the plan',
  open: 'Open your own plan',
  next: (coalition, place) =>
    `*${coalition}* is at ${place}. Now think out yourself how you will work together: who can do what, and where does each partner find its own interest?`,
  roles: {
    drives: 'Helps lead',
    'carries-out': 'Does the work',
    pays: 'Helps pay',
    decides: 'Has a say in decisions',
    advises: 'Gives advice',
    affected: 'Mostly feels the effects',
  },
  capacities: {
    own: 'Can act on its own',
    funding: 'Can act with funding',
    none: "Can't act by itself",
  },
  plan: {
    title: 'Own plan',
    intro: (coalition) =>
      `*${coalition}*: how you think working together will go well. Only leads see this screen.`,
    differ: '*1. How partners differ*',
    differNone: 'Who does what, who can act on its own, who has a lot at stake? Partners never see this.',
    differSome: (placed, all) =>
      `Everything is chosen for ${placed} of ${all} partners. Partners never see this.`,
    differAll: 'Everything is chosen for every partner. Partners never see this.',
    place: 'Place partners',
    goOn: 'Go on placing',
    map: 'See the map',
    sketch: '*2. The sketch*',
    sketchNone:
      'Write half a page: how will you work together, and where does each partner find its own interest?',
    missing: (names) => `No line yet about: ${names}.`,
    complete: 'There is a line about every partner.',
    write: 'Write the sketch',
    writeOn: 'Go on writing',
    read: 'Read and change',
    share: 'Share as a draft',
    shareNew: 'Share the new version',
    shared: (version, day, names) => `Version ${version} was shared on ${day} with ${names}.`,
    changedSince: (parts) => `Changed since, and not shared yet: ${parts}.`,
    versions: 'Shared versions',
    suggestions: "*3. Partners' suggestions*",
    waiting: (count) =>
      count === 1
        ? '1 suggestion is waiting for your answer.'
        : `${count} suggestions are waiting for your answer.`,
    none: 'Nothing has been suggested yet.',
    settled: 'All suggestions have been answered.',
    answer: 'Read and answer',
    earlier: '*Written earlier in this step*',
    earlierAll: 'Read it all',
    over: 'This coalition is closed. You can still read everything.',
  },
  passages: {
    together: 'working together',
    of: (partner) => `the line about ${partner}`,
  },
  placing: {
    title: (page, pages) => (pages === 1 ? 'Place partners' : `Placing, ${page} of ${pages}`),
    intro:
      'Choose what you think; each choice is kept at once. This is about organisations, not about people. Only leads see it, now and later.',
    role: 'Role',
    capacity: 'Capacity to act',
    stake: 'Stake',
    influence: 'Influence',
    own: 'yourselves',
    first: {
      stake: {
        2: 'A very great stake',
        1: 'A great stake',
        0: 'An average stake',
        [-1]: 'A small stake',
        [-2]: 'A very small stake',
      },
      influence: {
        2: 'Very much influence',
        1: 'Much influence',
        0: 'Average influence',
        [-1]: 'Little influence',
        [-2]: 'Very little influence',
      },
    },
    against: {
      stake: {
        2: (partner) => `A far greater stake than ${partner}`,
        1: (partner) => `A greater stake than ${partner}`,
        0: (partner) => `The same stake as ${partner}`,
        [-1]: (partner) => `A smaller stake than ${partner}`,
        [-2]: (partner) => `A far smaller stake than ${partner}`,
      },
      influence: {
        2: (partner) => `Far more influence than ${partner}`,
        1: (partner) => `More influence than ${partner}`,
        0: (partner) => `As much influence as ${partner}`,
        [-1]: (partner) => `Less influence than ${partner}`,
        [-2]: (partner) => `Far less influence than ${partner}`,
      },
    },
    complete: 'complete',
    open: (aspects) => `still to choose: ${aspects}`,
    done: 'All partners are in. Now see on the map whether it looks right.',
  },
  map: {
    title: 'Who stands where?',
    intro: 'Where partners stand, seen beside each other. Only leads see this, now and later.',
    drawing: 'The map is being drawn, which takes a few seconds; here is who stands where.',
    again: 'Show the map',
    empty: 'First choose the stake and the influence of a few partners. Then they will be here.',
    corners: {
      involve: 'Great stake, much influence',
      satisfy: 'Small stake, much influence',
      keep: 'Great stake, little influence',
      inform: 'Small stake, little influence',
    },
    advice: {
      involve: 'Make the plan together with them, from the start.',
      satisfy: 'Find out what is in it for them. Without them little will get done.',
      keep: "Don't forget them: give them a voice, and bring them together with those who can decide.",
      inform: 'Keep them informed. For now that is enough.',
    },
    capacity: {
      own: (names) => `*Able to act:* ${names}`,
      funding: (names) => `*Able with funding:* ${names}`,
      none: (names) => `*Not by itself:* ${names}`,
      open: (names) => `*Not chosen yet:* ${names}`,
    },
    unplaced: (names) => `Not on the map yet: ${names}.`,
    oneSpot: 'They are all in one corner. Compare them once more: who has more, who has less?',
    few: (count) => `You have ${partners(count)}. Usually there are 8 to 22. Who is still missing?`,
    many: (count) =>
      `${partners(count)} at once is a lot. Begin with those who have a great stake and much influence, and ask the others later.`,
    nobodyAble: 'Nobody can act on its own yet. Look for a partner that can, or for money first.',
  },
  writing: {
    title: 'The sketch',
    page: (page, pages) => `Page ${page} of ${pages}`,
    save: 'Save',
    saveNext: 'Save and go on',
    together: 'How will you work together?',
    togetherHint: 'Who takes part, who decides, how often do you meet? Half a page will do.',
    secured: (partner) => `Where does ${partner} find its interest?`,
    securedHint: 'A sentence or two. Everybody who gets the sketch reads this line too.',
    interests: '*Interests in the domain*',
    leadsOnly: 'leads only',
    noInterests: 'The domain holds no interest of this partner yet.',
    draft: 'Save draft',
    draftSaved: 'Your draft is kept. You can close this window; it will be here.',
    draftOffered: 'I kept what you filled in before.',
  },
  reading: {
    title: 'The sketch',
    intro: 'This is the sketch as it stands. Only leads read it, until you share it.',
    together: '*How we work together*',
    of: (partner) => `*${partner}*`,
    none: 'Nothing here yet.',
    change: 'Change',
    gone: 'These words are gone.',
  },
  sharing: {
    title: 'Share the sketch',
    look: 'Look first',
    submit: 'Share',
    noPartners: 'There is no partner to share it with yet. Add a partner first.',
    with: (names) => `For: ${names}.`,
    partners: 'With which partners?',
    partnersHint: 'Their contacts get a message, and may suggest changes.',
    withoutSlack: (partner) => `${partner} (not on Slack)`,
    preview: '*This is what they read, and nothing else:*',
    noDomain: 'Interests are shown once the domain has been shared with all these partners.',
    more: (count) =>
      count === 1
        ? 'And 1 more part, which you find in Read and change.'
        : `And ${count} more parts, which you find in Read and change.`,
    missing: (names) => `No line yet about ${names}. If you share now, they won't find themselves in it.`,
    done: {
      title: 'Shared',
      body: (version, names) => `Version ${version} has been shared with ${names}.`,
      told: (count) => (count === 1 ? '1 person gets a message now.' : `${count} people get a message now.`),
      withoutSlack: (names) =>
        `${names} has nobody on Slack. Copy the text in this window, or take it along to a talk.`,
    },
  },
  versions: {
    title: 'Shared versions',
    line: (version, day, names) => `*Version ${version}*, ${day}\n${names}`,
    open: 'Read',
  },
  shared: {
    title: 'The sketch',
    notification: (coalition) => `A sketch from ${coalition}`,
    first: (lead, coalition) =>
      `${lead} made a first sketch of how we could work together in *${coalition}*. It is a draft, and anything in it can still change. Do you find your own interest in it?`,
    again: (lead, coalition) => `${lead} shared a new version of the sketch of *${coalition}*.`,
    news: (parts) => `New: ${parts}.`,
    read: 'Read the sketch',
    intro: (coalition, version, day) =>
      `*${coalition}*: sketch, version ${version} of ${day}. It is a draft: do suggest something else.`,
    newest: 'This is an older version. Read the newest one to suggest something.',
    toNewest: 'To the newest',
    older: 'Older versions',
    olderVersion: (version, day) => `Version ${version}, ${day}`,
    note: 'Note a suggestion',
    suggest: 'Suggest a change',
    interests: 'The interests that this is about:',
    noLine: (names) => `No line yet about: ${names}.`,
    own: '*What you suggested*',
    states: {
      waiting: 'A lead will look at it.',
      taken: 'Taken over.',
      takenLater: 'Taken over. You will read it in the next version.',
      thanked: 'Thank you. The leads leave it as it is:',
    },
    about: (passage) => `About ${passage}`,
    mine: (coalition) => `*${coalition}*: there is a sketch of how we work together.`,
    more: (count) => (count === 1 ? 'And 1 more sketch, in Home.' : `And ${count} more sketches, in Home.`),
  },
  suggesting: {
    title: 'Suggest a change',
    submit: 'Send',
    now: (passage) => `*What it says now about ${passage}:*`,
    nothing: 'Nothing is said about this yet. Write what should be in it.',
    words: 'What would you like to see changed?',
    hint: 'Only the leads read this. You will hear what they do with it.',
    noteHint: 'Write down what was said. Tell them yourself what you do with it.',
    noted: 'Noted. You find it among the suggestions.',
    done: 'Thank you. The leads will read your suggestion, and you will hear what they do with it.',
    forContact: 'Who said so?',
  },
  answering: {
    title: 'Suggestions',
    intro:
      'Take over what makes the sketch better. Where you leave it, say why. Whoever suggested it will hear.',
    none: 'No suggestions are waiting.',
    line: (who, partner, passage) => `${who} (${partner}) about ${passage}:`,
    take: 'Take over',
    thank: 'Thank, leave as it is',
    settled: '*Answered*',
    taken: 'Taken over',
    thanked: 'Left as it is',
    taking: {
      title: 'Take over',
      submit: 'Take over',
      suggested: (who) => `*${who} suggests:*`,
      words: (passage) => `The part about ${passage} becomes`,
      hint: 'Change the text. Partners read this as soon as you share the new version.',
      answer: 'Anything you want to say?',
      answerHint: 'Only whoever suggested it reads this.',
    },
    thanking: {
      title: 'Thank them',
      submit: 'Send',
      reason: 'Why do you leave it as it is?',
      hint: 'Whoever suggested it reads this. It keeps people thinking along.',
    },
  },
  heard: {
    notification: (coalition) => `An answer to your suggestion at ${coalition}`,
    taken: (lead, coalition) =>
      `${lead} took your suggestion over into the sketch of *${coalition}*. Thank you. You will read it in the next version.`,
    thanked: (lead, coalition) =>
      `${lead} thanks you for your suggestion to the sketch of *${coalition}*. The text stays as it is.`,
    why: 'This is why:',
    said: (lead) => `${lead} adds:`,
  },
  unreached: {
    notification: 'My message about the sketch did not arrive',
    body: (name, coalition, reason) =>
      `My message to ${name} about the sketch of *${coalition}* did not arrive: ${reason} Could you tell them?`,
  },
  leading: {
    now: (coalition) => `*${coalition}*: time for a first plan of how you work together.`,
    waiting: (coalition, count) =>
      count === 1
        ? `*${coalition}*: 1 suggestion to your sketch is waiting for an answer.`
        : `*${coalition}*: ${count} suggestions to your sketch are waiting for an answer.`,
  },
  reminders: {
    suggestions: {
      notification: 'Your sketch has suggestions',
      body: (coalition, count) =>
        count === 1
          ? `One suggestion from a partner is waiting at the sketch of *${coalition}*. Will you take it over?`
          : `${count} suggestions from partners are waiting at the sketch of *${coalition}*. Which will you take over?`,
      read: 'Read and answer',
      settled: (coalition) => `The suggestions at *${coalition}* have been answered.`,
    },
  },
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds: typeof nl.dueKinds = {
  [due.sketchSuggestions]: 'Says that the sketch has suggestions',
};
