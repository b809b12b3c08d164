import type { InterestChangeKind, InterestKind, InterestPlace } from '../../coalition/domain/state.ts';
import { due } from '../../coalition/due-kinds.ts';

// Step 2: interests, who agreed that they are shared, and the domain. Names and people come in escaped.

const interests = (count: number) => (count === 1 ? '1 interest' : `${count} interests`);

export const domain = {
  places: {
    in: 'In the domain',
    outside: 'Outside the domain',
    undecided: 'Not decided yet',
  } satisfies Record<InterestPlace, string>,
  kinds: {
    own: 'One person’s own',
    organisation: 'The organisation’s',
    all: 'Everybody’s',
  } satisfies Record<InterestKind, string>,
  kindUnknown: 'I don’t know yet',
  list: {
    title: 'The domain',
    close: 'Close',
    intro: (coalition: string) =>
      `*${coalition}*\nWhat matters to partners, and which of it you take up together.`,
    counts: (inside: number, undecided: number, outside: number) =>
      `${interests(inside)} in the domain, ${undecided} not decided yet, ${outside} outside.`,
    none: 'No interest is here yet. Read what partners said, and note short interests beside it.',
    noInterviews:
      'There is no interview that you can read yet. You can already note what you know yourself, or heard elsewhere.',
    onlyLeads: 'Only leads see this screen.',
    read: 'Read answers',
    make: 'New interest',
    open: 'See and change',
    move: {
      in: 'Put in the domain',
      outside: 'Put outside',
      undecided: 'Decide later',
    } satisfies Record<InterestPlace, string>,
    askOne: 'Ask to share it',
    ask: (count: number) =>
      count === 1
        ? 'You can ask whether 1 interest may be shared.'
        : `You can ask whether ${count} interests may be shared.`,
    askButton: 'Ask to share',
    share: (count: number) =>
      count === 1 ? '1 interest may be shared.' : `${count} interests may be shared.`,
    shareButton: 'See what partners see',
    contradictions: (open: number) =>
      open === 1 ? '1 contradiction is still open.' : `${open} contradictions are still open.`,
    contradictionsNone: 'Every contradiction was talked through.',
    contradictionsButton: 'See them',
    before: 'What you wrote here before is still there.',
    beforeButton: 'Read it',
    toWord: (partners: string) =>
      `*${partners}:* the interview was erased, and the words with it. Do you know it from elsewhere too?`,
    toWordOpen: 'Word it anew',
    toWordRemove: 'Let it go',
    noPartner: 'no partner',
    step: 'To step 2',
    ofAll: 'Of all partners.',
    ofSome: 'Of some partners.',
    /** The source: an owner's rent matters to one partner, and decides whether it joins. */
    ofOneWhy: 'Just such an interest may be why that partner joins.',
    ofOne: 'Of one partner.',
    asked: (count: number) => (count === 1 ? 'Asked, of 1 person.' : `Asked, of ${count} people.`),
    moved: 'Moved.',
  },
  /** Whether it may be shared, for leads. */
  keys: {
    complete: 'may be shared',
    ask: 'nobody was asked yet',
    waiting: (who: string) => `asked of ${who}`,
    silent: (who: string) => `${who} was silent twice: it stays with you`,
    refused: (who: string) => `${who} would rather not: it stays with you`,
    rather: (who: string) => `${who} would rather say it differently`,
    twice: (who: string) => `asked of ${who} twice already: it stays with you`,
    unreachable: (who: string) => `${who} can’t be reached: it stays with you`,
    record: (who: string) => `ask ${who} yourself, and note the answer`,
    'no-contact': (partner: string) => `${partner} has no contact yet`,
    'own-words-first': (who: string) => `first make an interest in the words of ${who} alone`,
    'no-partner': 'of no partner: it stays with you',
  },
  read: {
    title: 'Read answers',
    back: 'To the domain',
    question: 'Choose a question',
    make: 'Make interest',
    none: 'There is no interview that you can read yet.',
    intention: (partner: string) => `*${partner}*, your own intention`,
    noAnswer: 'No answer.',
    concerns: 'What somebody says about other partners stays here. No interest comes from it.',
    made: (count: number) => `From this: ${interests(count)}.`,
  },
  one: {
    title: 'An interest',
    back: 'To the domain',
    partners: (partners: string) => `*Of:* ${partners}`,
    kind: (kind: string) => `*Whose it is:* ${kind}`,
    without: 'Others see this without a name.',
    place: (place: string) => `*Place:* ${place}`,
    why: '*Why* (for leads only)',
    sources: '*Where it comes from*',
    source: {
      intention: 'Your own intention',
      talk: 'A talk outside the app',
      meeting: (meeting: string) => `${meeting}`,
      answer: (who: string, question: string) => `${who}, about “${question}”`,
      closed: 'You can’t read this answer.',
      empty: 'There is no answer here any more.',
    },
    keys: '*May it be shared?*',
    states: {
      given: 'may be shared',
      recorded: (day: string) => `may be shared, talked about on ${day}`,
      later: 'with partners who come later too',
      asked: 'asked, no answer yet',
      refused: 'rather not',
      rather: 'would rather say:',
      open: 'not asked yet',
    },
    rather: {
      take: 'Use these words',
      letGo: 'Leave it as it is',
      body: 'If you use them, the interest reads like this, and this person agrees that it is shared.',
    },
    record: 'Note answer',
    ask: 'Ask to share',
    change: 'Change',
    merge: 'Merge',
    split: 'Split',
    contradiction: 'Mark contradiction',
    remove: 'Remove',
    undo: 'Undo',
    history: '*What happened*',
    changes: {
      made: 'made',
      changed: 'changed',
      moved: 'moved',
      merged: 'merged',
      split: 'split',
      removed: 'removed',
      back: 'undone',
      'their-words': 'put in the partner’s own words',
      'partner-gone': 'a partner left',
      'source-gone': 'an interview was erased',
    } satisfies Record<InterestChangeKind, string>,
    happened: (day: string, what: string, who: string) => `${day}: ${what}${who === '' ? '' : ` by ${who}`}`,
    was: (words: string) => `It said before: “${words}”`,
    gone: {
      merged: 'This interest was merged with another one.',
      split: 'This interest was split.',
      removed: 'This interest was removed.',
    },
    anew: 'When the words or the partners change, I ask everybody anew.',
  },
  form: {
    make: 'New interest',
    change: 'Change interest',
    save: 'Save',
    words: 'The interest, in one short sentence',
    wordsHint: 'At most 140 characters. So that somebody else gets it at once.',
    partners: 'Of which partners',
    place: 'Does it belong in the domain?',
    kind: 'Whose interest is it?',
    kindHint: 'What is personal is never shared with a name.',
    sources: 'Where does it come from?',
    why: 'Why in the domain, or why not?',
    whyHint: 'Only leads read this.',
    answerOf: (who: string) => `*You are reading ${who}:*`,
    saveDraft: 'Save draft',
    draftSaved: 'Your draft is kept.',
    draftOffered: 'You had filled this in already.',
  },
  made: {
    title: 'Saved',
    body: 'The interest is there.',
    similar: 'These are like it. If they are the same, merge them.',
    merge: 'Merge',
    back: 'Go on',
  },
  merge: {
    title: 'Merge',
    submit: 'Merge',
    body: 'They become one interest, of all their partners and with all their sources. You can undo it.',
    with: 'With which interest',
    anew: 'Each person is asked about their own words first, and about these after that.',
  },
  split: {
    title: 'Split interest',
    submit: 'Split',
    body: 'You make two of it. You can undo it.',
    first: 'The first interest',
    second: 'The second interest',
    firstPartners: 'Of which partners is the first',
    secondPartners: 'Of which partners is the second',
  },
  record: {
    title: 'Note answer',
    submit: 'Save',
    body: (who: string, coalition: string) =>
      `What did ${who} say when you read out these words? Say too that the partners of ${coalition} will see them.`,
    answer: 'May it be shared?',
    yes: 'Yes, it may',
    later: 'Yes, with partners who come later too',
    no: 'Rather not',
    on: 'When did you talk?',
  },
  /** What an author is asked, in their DM. */
  asking: {
    notification: (coalition: string) => `May this be shared? A question from ${coalition}`,
    one: (lead: string, coalition: string) =>
      `${lead} noted an interest for *${coalition}*. May it be shared, in exactly these words?`,
    many: (lead: string, coalition: string, count: number) =>
      `${lead} noted ${count} interests for *${coalition}*. May they be shared, in exactly these words?`,
    audience: (partners: string) => `Who will see it then: ${partners}.`,
    reassurance: 'Until you say yes, it stays between you and the leads.',
    named: (partner: string) => `With the name of ${partner}`,
    unnamed: 'Without a name',
    yes: 'May be shared',
    rather: 'Rather like this …',
    no: 'Rather not',
    more: (count: number) => `… and ${count} more.`,
    all: 'See all',
    answers: {
      yes: 'May be shared. Thank you.',
      yesLater: 'May be shared, with partners who come later too. Thank you.',
      no: 'Stays between you and the leads.',
      rather: 'The leads have your own words.',
    },
    later: 'Later ones too',
    laterHint:
      'If partners join later: with “Later ones too” they may see it as well. Otherwise you will be asked then.',
    takeBack: 'Take it back',
    done: 'All is answered. You can always take a yes back.',
  },
  own: {
    title: 'Your interests',
    intro: (coalition: string) =>
      `What *${coalition}* would like to share with the partners on your behalf. You decide.`,
    asked: '*The leads ask you this now*',
    settled: '*You said something about these*',
    none: 'There is nothing to choose now.',
    back: 'Taken back. From now on nothing new shows it.',
    pinnedAsked: (coalition: string, count: number) =>
      count === 1
        ? `*${coalition}:* may this interest be shared?`
        : `*${coalition}:* may these ${count} interests be shared?`,
    pinnedGiven: (coalition: string, count: number) =>
      count === 1
        ? `*${coalition}:* 1 interest of yours may be shared.`
        : `*${coalition}:* ${count} interests of yours may be shared.`,
    open: 'See and choose',
    see: 'See them',
    inChat: 'The messages about it are in this chat.',
  },
  suggest: {
    title: 'Rather like this',
    submit: 'Send',
    words: 'How do you say it?',
    hint: 'At most 140 characters.',
    body: 'The leads use your words, or don’t show the interest. In your words it may then be shared.',
    now: 'It says now:',
  },
  /** A reminder, the second and last time. */
  reminder: {
    notification: 'May this be shared?',
    body: (coalition: string, count: number) =>
      count === 1
        ? `*${coalition}* still waits for your yes or no about 1 interest. This is the last time I ask.`
        : `*${coalition}* still waits for your yes or no about ${count} interests. This is the last time I ask.`,
    open: 'See and choose',
    settled: 'Answered. Thank you.',
  },
  /** What leads hear. */
  notes: {
    rather: {
      notification: (coalition: string) => `Rather in other words: ${coalition}`,
      body: (who: string, coalition: string) =>
        `${who} would rather word an interest of *${coalition}* differently. Will you use those words?`,
    },
    refused: {
      notification: (coalition: string) => `This stays with you: ${coalition}`,
      body: (who: string, coalition: string) =>
        `${who} would rather not share an interest of *${coalition}*. It stays with the leads; no reason is needed.`,
    },
    takenBack: {
      notification: (coalition: string) => `An interest is shared no more: ${coalition}`,
      body: (who: string, coalition: string) =>
        `${who} no longer wants an interest of *${coalition}* to be shared. I show it nowhere any more.`,
      stood: (places: string) => `It already stood in ${places}. I took it out there where I could.`,
      nowhere: 'It had not been shared anywhere.',
      channel: (day: string) => `the channel, shared on ${day}`,
      partners: (names: string, day: string) => `a message to ${names}, shared on ${day}`,
    },
    complete: {
      notification: (coalition: string) => `Everybody has answered: ${coalition}`,
      body: (coalition: string, count: number) =>
        count === 1
          ? `Everybody has answered. 1 interest of *${coalition}* may now be shared.`
          : `Everybody has answered. ${count} interests of *${coalition}* may now be shared.`,
    },
    erased: {
      notification: (coalition: string) => `An interview was erased: ${coalition}`,
      body: (coalition: string, count: number) =>
        `An interview of *${coalition}* was erased, and with it the words of ${interests(count)}. Do you know it from elsewhere too? Then word it anew.`,
    },
    button: 'Open the domain',
    see: 'See the interest',
  },
  share: {
    title: 'Share the domain',
    body: 'First you see exactly what partners will see. Only then do I share it.',
    to: 'With whom',
    channel: 'Everybody in the channel',
    everyone: 'All partners, in our own chat',
    some: 'Some partners',
    partners: 'Which partners',
    next: 'See what they see',
    preview: 'This is what they see',
    previewBody: (partners: string) => `${partners} will see this. Nothing else.`,
    hidden: (count: number) =>
      count === 1 ? '1 interest stays with you.' : `${count} interests stay with you.`,
    submit: 'Share it',
    done: 'Shared. Partners will see it in a moment.',
    withoutSlack: (names: string) => `Without Slack: ${names}. Show it to them yourself.`,
  },
  /** What partners read. */
  shared: {
    notification: (coalition: string) => `The domain of ${coalition}`,
    title: 'The domain',
    body: (lead: string, coalition: string) =>
      `${lead} shows what matters to the partners of *${coalition}*. Everybody whose it is said that it may be shared.`,
    bodyAgain: (coalition: string) =>
      `What matters to the partners of *${coalition}*. Everybody whose it is said that it may be shared.`,
    empty: 'This showed what matters to partners. Nothing of it may be shared any more.',
    counts: (inside: number, outside: number) =>
      outside === 0
        ? `${interests(inside)} in the domain.`
        : `${interests(inside)} in the domain, ${outside} outside.`,
    unnamed: 'one of us',
    more: (count: number) => `… and ${count} more.`,
    open: 'See the domain',
    pinned: (coalition: string) => `*${coalition}:* what matters to partners, the domain.`,
    none: 'No domain was shared with you yet.',
    line: (words: string, partners: string) => `${words} _(${partners})_`,
    unsure: {
      notification: (coalition: string) => `Is the domain in the channel? ${coalition}`,
      body: (channel: string) =>
        `Slack did not say whether the domain stands in ${channel}. Would you look? If it does not, share it again.`,
    },
  },
  contradictions: {
    title: 'Contradictions',
    intro: 'What is at odds deserves a talk. In the programme of a meeting it gets a place of its own.',
    none: 'No contradiction was marked. You do that at an interest.',
    open: 'still open',
    resolved: 'resolved',
    unresolved: 'talked about, not resolved',
    settle: 'Say how it ended',
    remove: 'Remove',
    markTitle: 'Mark contradiction',
    with: 'Which interest is it at odds with',
    about: 'What is at odds?',
    aboutHint: 'Only leads read this.',
    submit: 'Save',
    settleTitle: 'How did it end?',
    outcome: 'Is it resolved?',
    yes: 'Yes, resolved',
    no: 'No, not yet',
    how: 'How, or why not?',
  },
  before: {
    title: 'Written before',
    body: 'These are questions of step 2 from before. The domain has taken their place.',
  },
  /** For leads, in their Home: what there is to do. */
  leading: (coalition: string, count: { interests: number; rather: number; ask: number }) =>
    `*${coalition}:* ${[
      `${interests(count.interests)} noted`,
      ...(count.rather > 0 ? [`${count.rather} rather in other words`] : []),
      ...(count.ask > 0 ? [`you can ask about ${count.ask}`] : []),
    ].join(', ')}.`,
  step: 'Open the domain',
  next: {
    body: (coalition: string, step: string) =>
      `*${coalition}:* you are in ${step}. Make short interests of the answers, and decide what belongs in the domain.`,
    button: 'Open the domain',
  },
  picture: {
    unnamed: 'From one of us',
    name: (coalition: string) => `${coalition}, the domain`,
  },
};

export const dueKinds = { [due.interestKeys]: 'Asks once more whether interests may be shared' };
