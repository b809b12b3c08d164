import type { ItemTurn, MethodItem, ProgrammePart } from '../../method/programme.ts';

// Organising a meeting: the choices beforehand, the programme and the groups.

const items = {
  welcome: {
    title: 'Welcome',
    help: 'Coffee first, for everybody. Then say in one minute what brought you all here.',
  },
  vision: {
    title: 'The vision, and what each partner gains by it',
    help: 'Say what becomes possible if this works, and name what is in it for each partner.',
  },
  state: {
    title: 'Where things stand: opportunities and threats',
    help: 'Keep it short and easy on the figures. Name only what may be shared.',
  },
  approach: {
    title: 'An outline of an approach',
    help: 'Call it a sketch, and say that partners can still change it.',
  },
  road: {
    title: 'How we got here',
    help: 'Take a few minutes for what partners have worked out together so far.',
  },
  proposal: {
    title: 'What is on the table today',
    help: 'Stick to the main lines, and say what partners are asked to decide.',
  },
  'left-open': {
    title: 'What we agreed, and what is still open',
    help: 'Start with what worked out. What is open comes second.',
  },
  why: {
    title: 'What we do it for',
    help: 'Bring the vision back with one story from the street.',
  },
  speaker: {
    title: 'A speaker',
    help: 'Ten minutes at a stretch at most. After that the partners ask.',
  },
  'work-visit': {
    title: 'Out on a visit',
    help: 'Go and look, and let the people on the spot tell their story.',
  },
  'own-project': {
    title: 'A partner tells about a project of its own',
    help: 'Ask what went wrong, too. That is what everybody learns from.',
  },
  elsewhere: {
    title: 'How a coalition elsewhere does it',
    help: 'Ask what they would do differently now.',
  },
  research: {
    title: 'Research on our challenge',
    help: 'Ask whoever made it to tell it in everyday words.',
  },
  groups: {
    title: 'In groups: what do we want?',
    help: 'In each group everyone speaks once before anyone speaks twice.',
  },
  contradictions: {
    title: 'Where interests are at odds',
    help: 'Say out loud what is at odds, and blame nobody. Look for what both sides can live with.',
  },
  pause: { title: 'Break', help: 'Start again on time, even if some are still talking.' },
  ideas: {
    title: 'In groups: what can we do?',
    help: 'Ask for something small that can be done this month. Write down who said it.',
  },
  conversation: {
    title: 'Talking it over: what does this mean for us?',
    help: 'No round of reports: partners read beforehand how things are going.',
  },
  questions: {
    title: 'What partners need before they say yes',
    help: 'Go round all partners. A condition is an answer, too.',
  },
  cover: {
    title: 'Who does what, and what is still open?',
    help: 'An action may stay open. Nobody has to wait for it.',
  },
  statements: {
    title: 'Back together: each partner says a few words',
    help: 'One minute a partner: why do you join, and what do you bring?',
  },
  addressing: {
    title: 'What we need of each other',
    help: 'One way to begin: I am counting on you for this. Does it work out, or do we change something?',
  },
  support: {
    title: 'Is there support to go on together?',
    help: 'Go round, and say back what you hear. Doubt is welcome.',
  },
  decision: {
    title: 'Deciding',
    help: 'Read out what is to be decided, and ask each partner for an answer.',
  },
  sealing: {
    title: 'Sealing it',
    help: 'Make it a moment. Whoever must ask their board first simply says so.',
  },
  'further-talk': {
    title: 'What needs more talk?',
    help: 'Write down the open points, and who talks them over with whom.',
  },
  agreements: {
    title: 'What do we agree?',
    help: 'Write down who does each thing, and by when.',
  },
  adjusting: {
    title: 'What do we change in the plan?',
    help: 'Write down the reason with each decision.',
  },
  'next-steps': {
    title: 'Next steps',
    help: 'Settle who writes down what, and set a date for the next time.',
  },
  recognition: { title: 'Thanks to everybody', help: 'Name what people really brought in today.' },
  meet: {
    title: 'Time to meet',
    help: 'Introduce people who could do something for each other.',
  },
} satisfies Record<MethodItem, { title: string; help: string }>;

export const programme = {
  items,
  parts: {
    opening: 'Opening',
    central: 'Talking together',
    conclusion: 'Conclusion',
    close: 'Close',
  } satisfies Record<ProgrammePart, string>,
  who: {
    partners: 'All partners together',
    groups: 'Partners in groups',
    leads: 'The lead',
    facilitator: 'Whoever leads the meeting',
    speaker: 'Somebody from outside',
  } satisfies Record<ItemTurn, string>,
  whoGone: 'A partner that has left',
  title: 'Programme',
  inMeeting: {
    none: '*Programme:* not made yet. I have one ready that suits this meeting.',
    make: 'Make programme',
    there: (count: number, from: string, until: string) =>
      `*Programme:* ${count === 1 ? '1 item' : `${count} items`}, ${from} to ${until}.`,
    open: 'Open programme',
    unsent: 'Those invited can’t see it yet.',
    sent: 'Those invited have it.',
    changed: 'You changed it after you sent it.',
    choices: (chosen: string) => `*Choices:* ${chosen}`,
    noChoices: '*Choices:* who comes, in whose name, what goes out beforehand, and who leads it?',
    choose: 'Choose',
    change: 'Change choices',
  },
  one: {
    fits: (from: string, until: string) =>
      `The programme runs from ${from} to ${until}, as long as the meeting does.`,
    longer: (until: string, minutes: string) =>
      `*Mind:* the programme runs until ${until}, ${minutes} longer than the meeting. Shorten an item, or let the meeting take longer.`,
    shorter: (until: string, minutes: string) => `The programme ends at ${until}. That leaves ${minutes}.`,
    own: (own: number, all: number) => `Of these ${all} minutes, ${own} belong to the partners.`,
    notOwn: (own: number, all: number) =>
      `*Mind:* of these ${all} minutes, ${own} belong to the partners. Give them at least half: shorten another item.`,
    clock: 'The clock changes by an hour that night, which is why the times jump.',
    empty: 'There is nothing in the programme yet. Start with what I propose, then make it yours.',
    propose: 'Use the proposal',
    add: 'Add an item',
    groups: 'Groups',
    share: 'Send it out',
    shareTitle: 'Send the programme?',
    shareBody: (count: number) =>
      count === 1
        ? '1 person gets a message with the programme and a new calendar file.'
        : `${count} people get a message with the programme and a new calendar file.`,
    shareAlone: 'Nobody invited is on Slack. I put the text ready for you to send.',
    shareYes: 'Send',
    shareNo: 'Not yet',
    sharing: 'The programme is on its way to everybody invited.',
    item: (from: string, until: string, title: string) => `*${from} – ${until}*  ${title}`,
    about: (length: string, who: string) => `${length} · ${who}`,
    named: (names: string) => `You mention here: ${names}`,
    atOdds: (interests: string) => `At odds: ${interests}`,
    settle: 'Write down how it ended',
    menu: { change: 'Change', earlier: 'Earlier', later: 'Later', remove: 'Remove' },
    back: 'Back to the meeting',
    again: 'New proposal',
    againTitle: 'Start over?',
    againBody: 'What you wrote in this programme yourself will be gone.',
    againYes: 'New proposal',
    againNo: 'Leave it',
    copy: 'For those without Slack',
    over: 'This meeting is over or called off. You can still read the programme.',
  },
  itemForm: {
    addTitle: 'Add an item',
    changeTitle: 'Change an item',
    submit: 'Save',
    method: 'What kind of item is it?',
    methodHint: 'Pick one of mine and the words are there already.',
    ownItem: 'Something else',
    title: 'What is it called?',
    titleHint: 'Leave it empty to use my words. Those invited read this.',
    minutes: 'How many minutes?',
    who: 'Who has the floor?',
    part: 'Where does it belong?',
    named: 'What do you mention from the interviews?',
    namedHint: 'Only what its authors agreed to share.',
    note: 'Anything to remember for whoever leads it?',
    noteHint: 'Only leads and whoever leads the meeting read this.',
    draft: 'Save draft',
    draftSaved: 'Your draft is kept. Feel free to close this; it will be here.',
  },
  groups: {
    title: 'Groups',
    intro: 'Each partner is in one group. Four to seven people make the best conversation.',
    none: 'There are no groups yet. I can place the partners: each where it has most to do with, and kinds mixed.',
    propose: 'Propose groups',
    again: 'Place again',
    againTitle: 'Place everybody again?',
    againBody: 'What you moved yourself will be undone.',
    againYes: 'Place again',
    againNo: 'Leave it',
    group: (number: string) => `Group ${number}`,
    named: (number: string, theme: string) => `Group ${number}: ${theme}`,
    people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    alone: 'One partner by itself has nobody to talk to. Add somebody.',
    small: 'That is few. Add somebody.',
    large: 'That is many. Split this group.',
    empty: 'nobody',
    theme: 'Choose theme',
    themeGone: 'its theme is gone, choose another',
    place: 'Choose group',
    newGroup: 'New group',
    with: (partner: string, people: string) => `*${partner}*, ${people}`,
    back: 'Back to programme',
  },
  themeForm: {
    title: 'The group’s theme',
    submit: 'Save',
    interest: 'Choose an interest in the domain',
    words: 'Or write it yourself',
    wordsHint:
      'Those invited read this with their group. The words of an interest show once you have shared the domain with them.',
  },
  invited: {
    title: '*Programme*',
    part: (from: string, part: string) => `${from} ${part}`,
    show: 'See the programme',
    ownGroup: (group: string) => `*Your group:* ${group}`,
    with: (partners: string) => `With ${partners}.`,
    isOwn: (group: string) => `${group} (your group)`,
    changed: 'The programme is in it now.',
    hosts: (partners: string) => `In the name of ${partners}.`,
    leader: (name: string) => `*Who leads it:* ${name}`,
    note: '*To read beforehand:*',
  },
  plain: {
    title: (place: string) => `Programme (${place} time)`,
    line: (from: string, title: string) => `${from} ${title}`,
    own: (group: string) => `Your group: ${group}`,
    when: (span: string) => `When: ${span}`,
    where: (place: string) => `Where: ${place}`,
    purpose: (purpose: string) => `What for: ${purpose}`,
    hosts: (partners: string) => `In the name of: ${partners}`,
    leader: (name: string) => `Led by: ${name}`,
    note: (note: string) => `To read beforehand: ${note}`,
  },
  copy: {
    title: 'Without Slack',
    intro:
      'These people are not on Slack. Copy the text and send it yourself. The files go into your chat with me.',
    none: 'Everybody invited is on Slack. There is nothing to send yourself.',
    for: (name: string, partner: string) => `*For ${name}, ${partner}*`,
    file: 'Send me the files',
    sent: 'The files are on their way to your chat with me.',
  },
  choices: {
    title: 'Choices beforehand',
    open: 'Choices beforehand',
    page: (page: number) => `Page ${page} of 4`,
    next: 'Next',
    submit: 'Save',
    draft: 'Save draft',
    draftSaved: 'Your draft is kept. Feel free to close this; it will be here.',
    draftOffered: 'I kept what you filled in earlier.',
    unknown:
      'Step 3 does not say yet what partners can do on their own. Fill that in, and I say here what speaks for each.',
    unplaced:
      'Step 3 does not say yet how much partners have at stake, and how much influence. Fill that in, and I say here what speaks for each.',
    toStep3: 'Go to step 3',
    option: (label: string, because: string) => `*${label}.* ${because}`,
    who: 'Whom do you invite?',
    whoMoves: 'Whoever is added or dropped gets a message.',
    able: (able: number, all: number) => `${able} of the ${all} partners can start on their own.`,
    withFunding: (count: number) =>
      count === 1 ? '1 more could with extra money.' : `${count} more could with extra money.`,
    onlyStake: (count: number, names: string) =>
      count === 1
        ? `1 partner can’t carry out anything but has much at stake: ${names}.`
        : `${count} partners can’t carry out anything but have much at stake: ${names}.`,
    host: 'In whose name do you invite?',
    hosts: 'Which partners are that?',
    hostsHint: 'Those invited read these names in the invitation.',
    strongest: (partner: string) => `${partner} has most influence.`,
    frontRunners: (count: number, names: string) =>
      count === 1
        ? `1 partner has both a large stake and much influence: ${names}.`
        : `${count} partners have both a large stake and much influence: ${names}.`,
    noFrontRunners: 'Going by step 3, no partner has both a large stake and much influence.',
    beforehand: 'What do people get to read beforehand?',
    note: 'What do you write to them?',
    noteHint: 'Only needed if you send a short note. It stands in the invitation.',
    hasSketch: 'There is a sketch of how to work together. You can draw on it.',
    noSketch: 'There is no sketch yet of how to work together.',
    facilitator: 'Who leads the meeting?',
    leader: 'Who of the coalition?',
    leaderHint: 'Only needed if somebody of the coalition leads it.',
    leaderName: 'Or the name of somebody from outside',
    ownLargest: 'Your own organisation has most at stake. People talk more freely when somebody else leads.',
    ownSmaller: 'Another partner has more at stake than your own organisation.',
    done: {
      title: 'Chosen',
      body: 'All set. The invitation follows your choices.',
      plan: 'Plan the meeting',
    },
    people: (count: number) => (count === 1 ? '1 person invited' : `${count} people invited`),
    inNameOf: (partners: string) => `in the name of ${partners}`,
    short: {
      occasion: 'only the occasion beforehand',
      note: 'a short note beforehand',
      own: 'somebody of the coalition leads',
      independent: 'somebody from outside leads',
    },
  },
  doc: {
    draft: 'Draft: not sent out like this yet',
    keep: (note: string) => `Keep in mind: ${note}`,
    named: (names: string) => `Mention: ${names}`,
    atOdds: (interests: string) => `At odds: ${interests}`,
    hidden: 'Other contradictions may not be shared yet. Ask the lead.',
    file: 'programme',
    fileTitle: (day: string) => `Programme ${day}`,
  },
  next: {
    meeting: (coalition: string) =>
      `*${coalition}* is ready for the exploration meeting. First choose whom you invite and in whose name, then plan it.`,
    programme: (coalition: string) =>
      `*${coalition}*: the exploration meeting is planned. Make its programme and send it to everybody invited.`,
  },
};
