import type { nl } from '../nl.ts';

// What a lead answers in each step. Only leads read the answers; even so, no question may invite a lead to write down
// what one partner said about another (M1.5, question f).

export const questions: (typeof nl)['steps']['questions'] = {
  goal: {
    short: 'What you want to achieve',
    ask: 'What would you, or your organisation, like to achieve with this coalition?',
    hint: 'Describe what people will see one day. For example: on Thursday evenings the square is full of people.',
  },
  'needed-partners': {
    short: 'Whom you need',
    ask: "Which organisations do you need? What can each of them do that you can't?",
    hint: "Think of people you haven't met yet, too. In Waterstad those were the owners of empty shops.",
  },
  moves: {
    short: 'What moves partners',
    ask: 'Why do partners want to join? Which reasons come up more than once?',
    hint: 'Look at all interviews together. What somebody said in confidence about another partner does not belong here.',
  },
  chances: {
    short: 'Opportunities and headwinds',
    ask: 'What else is going on for your partners? What chances does it offer, and what could get in the way?',
    hint: 'Think of plans, rules and money, not of what partners think of each other. For example: new student housing.',
  },
  worthwhile: {
    short: 'What it should bring',
    ask: 'What should the coalition bring each partner, to make joining worth it?',
    hint: 'One line for each partner will do. For example: shopkeepers, more customers after six.',
  },
  willing: {
    short: 'What partners would change or do',
    ask: 'What would partners change once there is a shared vision? And what extra could they do, and want to?',
    hint: "It needn't mean extra work. A decision that is coming anyway may turn out just a little different.",
  },
  'recorded-how': {
    short: 'How partners record agreements',
    ask: 'How do partners want agreements to be recorded? What would suit all of them?',
    hint: 'Find something that the most careful partner is happy with, such as a short report now and a signature later.',
  },
  'shared-interests': {
    short: 'What partners share',
    ask: 'What matters to all partners, or to nearly all?',
    hint: 'Look for what returns, even if everybody words it differently. For example: a town where you like to be.',
  },
  'single-interests': {
    short: 'What matters mostly to one partner',
    ask: 'What matters to one or two partners only, but belongs in it all the same? Why?',
    hint: 'Sometimes a partner will only join if it does. For example: property owners want to let their empty shops.',
  },
  'outside-interests': {
    short: 'What stays out',
    ask: "What else matters to partners, but is something you won't take up together?",
    hint: 'Add the reason, so that you can explain it later. For example: rents are between owner and tenant.',
  },
  boundary: {
    short: 'The boundary in two sentences',
    ask: 'How would you explain in two sentences what the coalition is about, and what it is not?',
    hint: 'For example: "We bring life to the streets between the square and the Oude Haven. Other districts are not ours."',
  },
  differences: {
    short: 'Who can do what',
    ask: 'Which role suits each partner? Who can act alone, and who needs money or people to do so?',
    hint: 'For example: De Pomp has a stage and a crew. The residents know everybody, but have no budget.',
  },
  stakes: {
    short: 'Stake and influence',
    ask: 'For whom is there a lot at stake? And who has a lot of influence on it?',
    hint: 'Look out for partners with much to gain and little to say. They are easily forgotten.',
  },
  sketch: {
    short: 'Your sketch',
    ask: 'What would be a good way to work together? Who takes part, who decides, and how often do you meet?',
    hint: "Half a page will do. If partners don't have to invent it themselves, stepping in is easier for them.",
  },
  secured: {
    short: 'What each partner finds in it',
    ask: 'Where in your sketch does each partner see its own interest looked after?',
    hint: 'Go through them one by one. If you find nothing for a partner, change your sketch.',
  },
  room: {
    short: 'What can still change',
    ask: 'What does your sketch leave open? In which decisions will partners have a say?',
    hint: 'Name at least two. For example: how often you meet, and who leads the group.',
  },
  invitees: {
    short: 'Whom you invite',
    ask: 'Whom do you invite to the exploration meeting?',
    hint: 'Add their names, and you see at once who is still missing.',
  },
  host: {
    short: 'In whose name you invite',
    ask: 'In whose name does the invitation go out?',
    hint: 'Add who they are. Choose people whom invitees like to say yes to.',
  },
  beforehand: {
    short: 'What you send beforehand',
    ask: 'What do invitees get to read beforehand?',
    hint: 'Keep it short. From the interviews, send only what its author has agreed to.',
  },
  facilitator: {
    short: 'Who leads the meeting',
    ask: 'Who leads the meeting?',
    hint: 'Whoever leads it can say little themselves. Add a name if you have one.',
  },
  opening: {
    short: 'Programme: the opening',
    ask: 'How do you open the meeting? Which future do you show, and what is in it for each invitee?',
    hint: 'Start with a picture rather than figures. For example: nine in the evening in June, and the square is full.',
  },
  'central-part': {
    short: 'Programme: the conversation',
    ask: 'How do you make room for the interests and ideas of partners? What do you do when these clash?',
    hint: 'Everybody talks in a small group. Seat people with the subject that concerns them most.',
  },
  conclusion: {
    short: 'Programme: the conclusion',
    ask: 'How do you find out together whether there is support? What do you want to agree on then?',
    hint: 'Let each partner say something out loud, and set the next date on the spot.',
  },
  'recognition-moment': {
    short: 'Programme: thanks and time to meet',
    ask: 'How do you thank everybody at the end? And where can people stay and chat?',
    hint: 'Name what somebody really brought in. Over soup or coffee, partners get to know each other.',
  },
  'vision-now': {
    short: 'The vision after the meeting',
    ask: 'What becomes possible if this works, and for whom? What did the conversation add or change?',
    hint: 'Use the words that partners used. That way they will recognise themselves in it.',
  },
  'state-of-affairs': {
    short: 'How things stand now',
    ask: 'How do things stand? Which opportunities and threats did partners see, and what approach fits them?',
    hint: 'A few lines will do. For example: one shop in eight is empty, and ten young businesses are looking for a place.',
  },
  themes: {
    short: 'Subjects, and who discussed them',
    ask: 'Which subjects did you talk about? Who joined in on which, and what came out of it?',
    hint: 'For example: evenings, with De Pomp, the college and two shopkeepers. They want a regular Thursday.',
  },
  statements: {
    short: 'What each partner will contribute',
    ask: 'Why does each partner want to put effort into this? And what does it offer?',
    hint: 'Write what was said out loud. For example: shopkeepers stay open, because they want customers after six.',
  },
  agreed: {
    short: 'What you agree on',
    ask: 'What do partners agree on?',
    hint: 'Broad lines will do. For example: we begin with Thursday evenings.',
  },
  commitment: {
    short: 'How committed partners are',
    ask: 'How committed are partners to this vision?',
    hint: 'Go by what they offer to do, not only by the mood. It lets me advise you later: a proposal or a plan.',
  },
  'further-talk': {
    short: 'What needs more talk',
    ask: 'What do you still have to find out or discuss? Who will do so?',
    hint: 'Open points are quite normal. With a name beside it, a point also gets done.',
  },
  signed: {
    short: 'What has been signed',
    ask: 'Has anything been signed at the meeting already?',
    hint: "It doesn't have to be. It can happen when partners know each other well and the text is ready.",
  },
  'follow-up': {
    short: 'When you meet again',
    ask: 'When do you come together again? Who will be there, and what has to be ready?',
    hint: 'Name a date, even if it may still move. That keeps the conversation going.',
  },
  vision: {
    short: 'The vision, made concrete',
    ask: 'What does the future look like that you want together? Write it so that people can picture it.',
    hint: 'If commitment is strong, be precise. If it is still young, a clear direction will do.',
  },
  goals: {
    short: 'Goals',
    ask: 'What do you want to achieve, and by when? How will you notice that it works?',
    hint: 'For example: in two years at most five shops stand empty. A proposal may hold rough goals.',
  },
  'possible-actions': {
    short: 'Possible actions',
    ask: 'Which actions bring you closer to those goals?',
    hint: 'List them all first; you choose later. Look for actions that make each other stronger, too.',
  },
  'content-team': {
    short: 'Who works out the content',
    ask: 'With whom do you work out the content, and in what kind of group?',
    hint: 'Those who can do a lot themselves join the work; others think along. Add names and organisations.',
  },
  'content-options': {
    short: 'Directions to choose from',
    ask: 'Which two or three directions could the content take?',
    hint: 'Give each a name and a sentence. For example: "A town for evenings out" and "A town to live in".',
  },
  organising: {
    short: 'How you organise it',
    ask: 'How do you organise working together? Who sets the direction, and who carries out the work?',
    hint: 'Add who takes part and how you decide. Begin small: it can grow later.',
  },
  'partners-view': {
    short: 'What partners think of it',
    ask: 'Which ideas do partners have about this? What would each like best, and what could they not live with?',
    hint: 'Ask them. It is about the way of working, not about what partners think of each other.',
  },
  'organising-options': {
    short: 'Ways to choose from',
    ask: 'Which two or three ways of working together will you put to the partners?',
    hint: 'Add one advantage and one drawback to each. More than three makes it hard to choose.',
  },
  actions: {
    short: 'Who does what, and when',
    ask: 'Which actions are in the proposal or plan? Who takes them on, and when?',
    hint: 'One action a line. Ask whether there is time for it. Nobody yet? Then write: still open.',
  },
  'existing-work': {
    short: 'What fits ordinary work',
    ask: 'Which actions fit work that a partner does anyway? What will be different about it, and who benefits?',
    hint: 'The partner pays for it, so money need not be discussed. For example: sweeping the street before the shopping evening.',
  },
  'extra-money': {
    short: 'What needs extra money',
    ask: 'Which actions need extra money? How much, and where could it come from?',
    hint: 'Think of a grant, an assignment from the municipality, or a fund that partners fill together.',
  },
  'money-agreements': {
    short: 'Agreements about money',
    ask: 'What do you agree about money? Who pays for what, and who looks after it?',
    hint: 'In a proposal, broad lines will do. For example: everybody pays for their own hours, and we share the rest.',
  },
  'progress-agreements': {
    short: 'Agreements on planning and progress',
    ask: 'How do you keep track of dates and progress? Who looks at it, and how often?',
    hint: 'Keep it light. For example: a call of ten minutes every month, about what is stuck.',
  },
  'founding-invitees': {
    short: 'Whom you invite to the founding',
    ask: 'Whom do you invite to the founding meeting? Who may decide on behalf of each partner?',
    hint: 'You may have agreed on this last time. Check beforehand that somebody is allowed to say yes.',
  },
  'founding-programme': {
    short: 'How you set up the founding',
    ask: 'How do you set up the founding meeting? What do partners decide on there?',
    hint: 'With a proposal, partners decide to go on together and make a plan. With a plan, they decide on that plan.',
  },
  decision: {
    short: 'What partners decided',
    ask: 'What did partners decide? Has the coalition been founded, and what do you do now?',
    hint: "Write it as it was said out loud. If a partner didn't say yes yet, write that too.",
  },
  'covered-actions': {
    short: 'What is settled',
    ask: 'Which actions are settled, and who does them? Do they matter enough to begin?',
    hint: "It needn't be everything. It is enough to begin with what matters most.",
  },
  'open-actions': {
    short: 'What is still open',
    ask: 'Which actions has nobody taken yet? Who might join or help pay later on?',
    hint: 'Once something happens, stepping in gets easier. Write down whom you will call then.',
  },
  seal: {
    short: 'How you record it',
    ask: 'How do you record what you have agreed?',
    hint: 'Look back at step 1: what did partners prefer? Add who signs, and when.',
  },
  progress: {
    short: 'How the actions are going',
    ask: 'How are the actions going? What is done, what is under way, and what is stuck?',
    hint: 'Keep it to one page. Hardly anybody reads a long report.',
  },
  adjustments: {
    short: 'What you will do differently',
    ask: 'What do you decide to do differently, and why?',
    hint: 'For example: the shopping evening moves to market day, when people are in town anyway.',
  },
  'plan-changes': {
    short: 'What changes in the plan',
    ask: 'What does that change in the plan? Think of actions, names and dates.',
    hint: 'Then the plan is right again. What you wrote here earlier can still be read.',
  },
  'meeting-rhythm': {
    short: 'How often you meet',
    ask: 'How often do partners meet? When is the next time?',
    hint: 'For example: an afternoon every three months, each time at another partner.',
  },
  'meeting-form': {
    short: 'What keeps the vision alive',
    ask: 'What will you do next time to keep the vision alive?',
    hint: 'Choose something other than last time. Add whom you will ask.',
  },
  addressing: {
    short: 'Speaking up to each other',
    ask: "What do you do when a partner doesn't do what was agreed? Where and how do you talk about it?",
    hint: 'Write the way you do it, no names. For example: one to one first, asking "What do you need?"',
  },
  results: {
    short: 'What you achieved',
    ask: 'What has changed because you worked together? What are partners proud of?',
    hint: 'Look back at your goals. Mention the good things nobody had thought of as well.',
  },
  'still-of-value': {
    short: 'Whether it still adds something',
    ask: 'Do partners still find working together inspiring? Does it still add something?',
    hint: 'Ask them. An honest "not that much any more" helps you choose well.',
  },
  'new-challenges': {
    short: 'What is coming your way',
    ask: 'Which new challenge is coming your way? Which partners want to take it up?',
    hint: 'For example: the shops are full again, but in summer the streets are too hot. Nothing? Then write that.',
  },
  'way-on': {
    short: 'How you go on',
    ask: 'How do you go on from here?',
    hint: 'Decide together and say it out loud, so that nothing stops unnoticed. Add what you take with you.',
  },
  thanks: {
    short: 'Whom you thank, and for what',
    ask: 'Whom do you thank, and for what exactly?',
    hint: 'Name something real for each. For example: for three summers, the residents cooked the soup.',
  },
};
