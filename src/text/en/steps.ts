import { due } from '../../coalition/due-kinds.ts';
import type { nl } from '../nl.ts';

// The method's own words: sides, steps and documents. Partners read `name`, `settled` and `ahead` in the channel and the
// sides in a picture, so nothing confidential stands there; the rest is for leads.

export const sides: (typeof nl)['steps']['sides'] = {
  zij: {
    name: 'They (zij)',
    about: 'What the people and places around us need.',
    rounds: [
      'What the lead hopes for, and what moves each partner',
      'Partners tell each other what they need',
      'Where needed: choosing a direction together',
    ],
  },
  ik: {
    name: 'I (ik)',
    about: 'What you stand for: your vision, and what you would do for it.',
    rounds: [
      'What the coalition is about, and what it leaves out',
      'The content: vision, goals and possible actions',
      'The content in detail: goals and actions',
    ],
  },
  wij: {
    name: 'We (wij)',
    about: 'How we treat each other and work together.',
    rounds: [
      'A first sketch of how to work together',
      'Proposals for how we work together',
      'Working together in detail: who steers, who carries out',
    ],
  },
  het: {
    name: 'It (het)',
    about: 'What we arrange and put on paper: agreements, money, dates.',
    rounds: ['The exploration meeting', 'The coalition is founded', 'Partners adopt the plan of approach'],
  },
};

export const each: (typeof nl)['steps']['each'] = {
  '1': {
    short: 'Explore interests',
    name: 'Our own intention, and what moves partners',
    why: 'Every partner joins for a reason of its own. Once you know those reasons, you can build something that is worth it for all of them.',
    example:
      'The municipality of Waterstad wants a city centre that people love to visit. The interviews bring up more: shopkeepers hope for customers after six, and residents of the Oude Haven would like clean streets.',
    result:
      'You can say in a few sentences what you want, and what each partner should get out of it. You have spoken with everybody you cannot do without.',
    settled: 'We now know what moves each partner.',
    ahead:
      'Next, each partner has a confidential interview, with me or with the lead. If you are invited: every answer helps, even a short one.',
  },
  '2': {
    short: 'The domain',
    name: 'What the coalition is about, and what it is not',
    why: 'Once the boundary (the domain) is clear, every partner sees what joining brings.',
    example:
      'All partners in Waterstad want more life in the streets, so that is in. Letting empty shops matters mostly to the property owners. It is in as well: without them the shops stay empty. How high the rent should be stays out.',
    result:
      'For each interest from the interviews you know whether it is in, out or still undecided. You can explain the boundary in two sentences.',
    settled: 'There is now a first idea of what our coalition is about.',
    ahead:
      'Next, the lead works out a first idea of what our coalition is about. There is nothing for you to do just yet.',
  },
  '3': {
    short: 'A first sketch',
    name: 'A first sketch of working together',
    why: 'Partners often cannot picture what working together would be like from day to day. A sketch helps them see it, and makes it easier to say yes.',
    example:
      'The municipality of Waterstad sketches a small group that meets every month: the municipality, the shopkeepers and the culture house De Pomp. The college joins when students are on the agenda, and residents of the Oude Haven are heard before every decision.',
    result:
      'You have half a page that you would happily show to any partner. Each of them finds something of its own in it, and sees what can still change.',
    settled: 'We now have a first sketch of how we could work together, open to change.',
    ahead:
      'Next, the lead makes a first sketch of how we could work together. Your turn to shape it comes later.',
  },
  '4': {
    short: 'Prepare the meeting',
    name: 'Preparing the exploration meeting',
    why: 'The exploration meeting is where partners talk with each other about what they want. Good preparation makes sure that everybody is heard.',
    example:
      'In Waterstad, the municipality and the shopkeepers invite people together, for an afternoon at De Pomp. Somebody from outside chairs it. Small groups talk about shops, evenings out and living in the Oude Haven.',
    result:
      'You know who is coming, in whose name they are invited and who leads the meeting. The programme has an opening, a conversation, a conclusion and a close, and partners do more of the talking than you.',
    settled: 'The exploration meeting has been prepared.',
    ahead:
      'Next, the lead prepares an exploration meeting, where all partners talk with each other. Something you want to discuss? Let the lead know.',
  },
  '5': {
    short: 'Partners share',
    name: 'Partners share what matters to them',
    why: 'This is where your idea becomes something you all share. What partners say and offer themselves counts for more than anything you thought of beforehand.',
    example:
      'At De Pomp, the college describes what students do in town after six: nothing. The shopkeepers offer to stay open on Thursdays, and De Pomp puts a stage outside on those evenings.',
    result:
      'You know what the vision looks like now, what each partner offers and how committed they are. You also know what still needs talking about, and when.',
    settled: 'Partners have told each other what matters to them, and what they would contribute.',
    ahead:
      'Next, we talk with each other about what matters to us. Have a think about what your organisation would like to contribute.',
  },
  '6': {
    short: 'Work out the content',
    name: 'The content: vision, goals and actions',
    why: 'A good conversation is not a plan yet. Once the vision is concrete, everybody knows what you are working towards.',
    example:
      'A shopkeeper, a teacher and a resident of Waterstad sit down together. They turn "a livelier town" into a goal: within two years there is something to do every Thursday evening.',
    result:
      'The vision fits in a few sentences, with goals that you can check later and actions that go with them. For a proposal, there are two or three directions to choose from.',
    settled: 'We have worked out our vision, our goals and possible actions.',
    ahead:
      'Next, we work out our vision, goals and possible actions. Would you or a colleague like to help write them? Tell the lead.',
  },
  '7': {
    short: 'How to work together',
    name: 'How we organise working together',
    why: 'People drop out when nobody knows who decides and who does the work. Partners have ideas of their own about this, so ask them.',
    example:
      'The partners in Waterstad have a choice: a steering group of directors, or a team of three people who carry out the work together. They pick the team, because they want to get going.',
    result:
      'It is clear who sets the direction, who carries out the work and how you decide. For each partner you know whether they can live with it.',
    settled: 'We have worked out how we could organise our work together.',
    ahead:
      'Next, we work out how to organise ourselves: who sets the direction, and who does the work? Tell the lead what suits your organisation.',
  },
  '8': {
    short: 'Complete the document',
    name: 'Completing the proposal or plan',
    why: 'Partners can only really say yes when they see who does what and what it costs. In a proposal, some of that may stay open.',
    example:
      'The municipality of Waterstad will sweep the streets just before the shopping evening, which fits its ordinary work. The stage of De Pomp costs 8,000 euros extra, and partners apply for a grant to pay for it.',
    result:
      'Each action says who takes it on, or that nobody has yet. You know which actions need extra money and where it might come from. In a plan, each action has a date as well.',
    settled: 'The document is ready: who wants to do what, and what is still open.',
    ahead:
      'Next, we list who does what and what it costs. Have a look at which action would fit the work of your organisation.',
  },
  '9': {
    short: 'The founding meeting',
    name: 'The founding meeting, where partners decide',
    why: 'Here partners decide together, so that everybody knows where they stand. Not everything has to be settled: start with what matters most.',
    example:
      'Five of the nine actions in Waterstad have somebody to do them, the shopping evening and the clean streets among them. Partners find that enough to begin with. For the other four they are still looking.',
    result:
      'Partners have decided, and it is clear how that is recorded. Actions that nobody took are simply listed as open. They hold nobody back.',
    settled: 'Partners have decided together how we go on.',
    ahead:
      'Next is the founding meeting, where we decide together. Find out in your organisation what you may commit to there.',
  },
  '10': {
    short: 'Carry out and adjust',
    name: 'Carrying out, keeping track, adjusting',
    why: 'No plan is right from the first day. If you keep looking at how it goes, you can adjust in time, and people stay keen.',
    example:
      'The first shopping evening is quiet. Partners move it to another day, that of the weekly market. To their next meeting they invite a shopkeeper from a town where it does work.',
    result:
      'You know how the actions are going, what you will do differently and when you meet again. You repeat this step for as long as you work together.',
    settled: 'We have looked at how it is going, and adjusted what was needed.',
    ahead: 'Next, we do what we agreed, and adjust it as we go. Is something not working? Say so in time.',
  },
  closing: {
    short: 'The closing',
    name: 'Stopping, or going on in another form',
    why: 'A coalition that quietly stops leaves everybody wondering. If you decide together and thank everyone, it ends well, or something new begins.',
    example:
      'Three years on, the city centre of Waterstad is alive again. Partners celebrate at De Pomp, and name what each of them did. A smaller group starts on something new: more green in the Oude Haven.',
    result:
      'You have decided, everybody knows it, and each partner has been thanked for something that it really did.',
    settled: 'We have brought our work in this form to a close, with thanks to everybody who took part.',
    ahead: 'Next, we look back, and decide together how to go on. Have a think about what you are proud of.',
  },
};

export const documentKinds: (typeof nl)['steps']['documentKinds'] = {
  discussion: {
    label: 'A discussion note',
    because: 'Partners are not committed yet. List the questions, and keep talking.',
  },
  proposal: {
    label: 'An initiative proposal',
    because: 'Commitment is still young. Give partners something to choose from.',
  },
  plan: {
    label: 'A plan of approach',
    because: 'Commitment is strong. Agree now on who does what, and when.',
  },
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds: (typeof nl)['steps']['dueKinds'] = {
  [due.leadStill]: 'Names a small next step',
};
