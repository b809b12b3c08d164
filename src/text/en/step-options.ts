import type { nl } from '../nl.ts';

export const options: (typeof nl)['steps']['options'] = {
  invitees: {
    able: {
      label: 'Only those who can carry something out',
      because: 'You get to actions quickly: everybody at the table can do something.',
    },
    'stakeholders-too': {
      label: 'Also those who only have a stake in it',
      because: 'You hear from those who notice the effects, and gain wider support.',
    },
  },
  host: {
    'one-partner': {
      label: 'In the name of one leading partner',
      because: 'Invitees know whom to turn to.',
    },
    'front-runners': {
      label: 'In the name of a few front-runners',
      because: 'Invitees see at once that more organisations are behind it.',
    },
  },
  beforehand: {
    occasion: {
      label: 'Only why you meet and what for',
      because: 'Everything is open, so partners bring ideas of their own.',
    },
    note: {
      label: 'A short paper with your ideas as well',
      because: 'Partners can prepare, and you get further in one meeting.',
    },
  },
  facilitator: {
    own: {
      label: 'Somebody of the coalition',
      because: 'They know the people, and what it is about.',
    },
    independent: {
      label: 'Somebody from outside, with experience',
      because: 'You can join in yourself, and no partner has an advantage.',
    },
  },
  commitment: {
    strong: {
      label: 'Strong: nearly everybody wants to get to work',
      because: 'You can make a plan of approach straight away.',
    },
    mixed: {
      label: 'Mixed: some want to begin, others have doubts',
      because: 'A proposal helps you choose together.',
    },
    young: {
      label: 'Young: there is interest, but no more than that yet',
      because: 'A proposal gives partners time to say yes.',
    },
    none: {
      label: 'None yet: nobody wants to commit now',
      because: 'List the questions first, and keep talking.',
    },
  },
  signed: {
    nothing: {
      label: 'Nothing yet',
      because: 'Quite normal after a first conversation.',
    },
    letter: {
      label: 'A letter of intent',
      because: 'Partners put in writing what they intend to do.',
    },
    covenant: {
      label: 'A covenant',
      because: 'Partners put in writing what they will do, and sign it.',
    },
    contract: {
      label: 'A contract',
      because: 'Partners can really hold each other to it.',
    },
  },
  'content-team': {
    'working-group': {
      label: 'A working group',
      because: 'A few people of different partners write it together.',
    },
    'project-team': {
      label: 'A project team',
      because: 'Good for one clear job that has an end date.',
    },
    'programme-team': {
      label: 'A programme team',
      because: 'Good for several jobs at once that belong together.',
    },
    'steering-group': {
      label: 'A steering group',
      because: 'People who may decide choose the direction together.',
    },
    'sounding-board': {
      label: 'A sounding board',
      because: 'People think along, even if they can carry nothing out themselves.',
    },
  },
  organising: {
    'steering-group': {
      label: 'A steering group of directors and councillors',
      because: 'What they decide also happens in their own organisations.',
    },
    'one-partner': {
      label: 'One partner leads and gives assignments',
      because: 'One place for questions, money and decisions.',
    },
    'joint-team': {
      label: 'One team of partners that carries it out together',
      because: 'Those who do the work do it together, and get to know each other.',
    },
    'own-way': {
      label: 'A way of your own',
      because: 'Good if you have a form that works already.',
    },
  },
  seal: {
    spoken: {
      label: 'With a spoken agreement',
      because: 'Good if partners know each other and little money is involved.',
    },
    letter: {
      label: 'With a letter of intent',
      because: 'Good while working together is still young or delicate.',
    },
    covenant: {
      label: 'With a covenant',
      because: 'Good if partners want to tie themselves to a plan.',
    },
    contract: {
      label: 'With a contract',
      because: 'Good if money or an assignment comes with it.',
    },
  },
  'meeting-form': {
    speaker: {
      label: 'A speaker who inspires',
      because: 'Somebody from outside brings fresh ideas and energy.',
    },
    research: {
      label: 'A researcher who talks about their work',
      because: 'You hear what works, and why.',
    },
    elsewhere: {
      label: 'An organisation that does the same elsewhere',
      because: 'You learn from what worked there, and from what went wrong.',
    },
    'own-project': {
      label: 'A partner who shows its own project',
      because: 'You see what is there already, and the partner may be proud of it.',
    },
    'work-visit': {
      label: 'A visit together',
      because: "Out and about, you have talks that you don't have at a table.",
    },
  },
  'way-on': {
    transform: {
      label: 'On to a new challenge',
      because: 'There is energy left. You bring the old approach to a close.',
    },
    apart: {
      label: 'Apart for now, and together again when needed',
      because: 'It adds little today; in a few years it may again.',
    },
    close: {
      label: 'Close it for good',
      because: 'It is done, or another way of working fits better.',
    },
  },
};
