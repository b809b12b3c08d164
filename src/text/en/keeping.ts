import { due } from '../../coalition/due-kinds.ts';
import type { nl } from '../nl.ts';

export const keeping: (typeof nl)['keeping'] = {
  button: 'My data',
  data: {
    title: 'My data',
    close: 'Close',
    intro: 'This is what I keep about you. It is yours to read, to take along and to erase.',
    also: 'I also keep your settings, and your drafts for 30 days.',
    nothing: 'You are not part of a coalition yet.',
    lead: 'You are a lead.',
    contact: (organisations) => `You are a contact of ${organisations}.`,
    was: 'You used to take part.',
    meetings: (count) =>
      count === 1 ? 'You are invited to 1 meeting.' : `You are invited to ${count} meetings.`,
    commitments: (count) => (count === 1 ? 'You have 1 commitment.' : `You have ${count} commitments.`),
    read: 'Read my texts',
    takeOut: 'Take it all along',
    erase: 'Erase everything',
    notHere:
      'What leads note about organisations, such as role and influence, is not shown here. Such notes may exist.',
  },
  texts: {
    title: 'My texts',
    close: 'Back',
    looking: 'Looking them up …',
    none: 'There are no texts of yours.',
    other: 'Text',
    to: (kind, question) => `${kind}: ${question}`,
    kinds: {
      CoalitionStarted: 'Intention',
      AnswerGiven: 'Answer in your interview',
      AnswerEdited: 'Answer in your interview',
      TalkRecorded: 'Written up from your talk',
      StepAnswered: 'Answer in a step',
      StepFinished: 'What was settled in a step',
      StepSkipped: 'Why a step was skipped',
      MeetingPlanned: 'About a meeting',
      MeetingChanged: 'About a meeting',
      MeetingCancelled: 'Why a meeting is off',
      MeetingAnswered: 'Beside your answer to an invitation',
      MeetingOutcomeRecorded: 'What came out of a meeting',
      CommitmentMade: 'Commitment',
      CommitmentChanged: 'Commitment',
      CommitmentStuck: 'Why a commitment is stuck',
      OwnerAsked: 'Question about a commitment',
    },
  },
  takenOut: {
    asked: 'I am making a file of it. You will find it in our chat in a moment.',
    notification: 'Here is your data',
    body: 'This file holds everything that I keep about you. It is in this chat only. Download it and put it somewhere safe. Then remove it here.',
    remove: 'Remove the file',
    removed: 'The file is gone.',
    refused: 'Slack did not take the file. Ask again later, or ask whoever runs this app.',
    fileName: 'my-data',
    fileTitle: 'My data',
  },
  erase: {
    title: 'Erase everything',
    close: 'Leave it',
    submit: 'Erase it all',
    intro:
      'I erase everything of yours, in all your coalitions here. Nobody can bring it back, not even you.',
    goes: '*What goes*\nYour answers, questions, notes, drafts and settings, and your name. You will no longer be a contact or a lead anywhere. What you had committed to is open again.',
    stays: '*What stays, and why*',
    stayLines: [
      'That somebody did something, and when, and a voice in a total. No longer that it was you. The story of the others stays right.',
      'Names of coalitions and organisations, and the need that it is about.',
      'What others wrote: it is theirs.',
      'What stands in Slack: delete it there. What is in a backup: until that is thrown away.',
    ],
    sealed: 'A text that was sealed, with your seal: it belongs to all who sealed it.',
    alone: (names) =>
      `You are the only lead of *${names}*. Name another one first. Otherwise I ask in the channel who takes over.`,
    shared: 'What you wrote for a coalition: steps, meetings, commitments',
    all: 'Erase it too',
    leave: 'Leave it, without my name',
    begun: 'I have begun. As a rule everything is gone within a few minutes.',
  },
  erased: {
    notification: 'Your data is erased',
    body: 'Everything that I kept about you is erased. The messages in this chat are in Slack: you can delete those yourself. If somebody invites you again, we start afresh.',
  },
  wiping: {
    notification: 'A closed coalition will be wiped',
    line: (name, day) =>
      `On ${day} I wipe *${name}*, which is closed. Is there anything to keep? Read it while it is there, or ask whoever runs this app.`,
  },
};

export const dueKinds = { [due.coalitionWiping]: 'Says that a closed coalition will be wiped' };
