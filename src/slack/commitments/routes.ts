import { type AreaRoutes, both } from '../area-routes.ts';
import { act, shortcuts, views } from '../ids.ts';
import type { BlockActionHandler } from '../interaction.ts';
import * as agreeing from './agreeing.ts';
import { commitmentsAsks } from './asks.ts';
import { commitmentForm, handleCommitmentMore } from './form.ts';
import { handleCommitFromMeeting } from './from-meeting.ts';
import { commitmentLeadLines } from './lead-lines.ts';
import * as looking from './looking.ts';
import * as making from './making.ts';
import { handleCommitFromOutcome, outcomeTableForm } from './outcome-table.ts';
import * as reporting from './reporting.ts';
import { handleCommitmentFromMessage, handleCommitmentWhich } from './shortcut.ts';
import { askForm, recordForm, stuckForm } from './small-forms.ts';

/** The forms that keep a draft by one button, by the detail of its action_id. */
const commitmentForms: Record<string, { handleDraft: BlockActionHandler }> = {
  stuck: stuckForm,
  ask: askForm,
  record: recordForm,
};

const handleCommitmentDraft: BlockActionHandler = (interaction) =>
  (commitmentForms[interaction.detail] ?? commitmentForm).handleDraft(interaction);

export const commitmentsRoutes: AreaRoutes = {
  commands: {
    ...both(['toezegging', 'commitment'], looking.handleCommitments, [
      ...['toezeggingen', 'taak', 'taken', 'actie', 'acties', 'actielijst', 'afspraken'],
      ...['commitments', 'task', 'tasks', 'action', 'actions', 'todo'],
    ]),
  },
  chosen: {
    // Not for leads alone.
    commitment: looking.handleOpenCommitments,
  },
  actions: {
    [act.commitFromMeeting]: handleCommitFromMeeting,
    [act.commitFromOutcome]: handleCommitFromOutcome,
    [act.outcomeTableDraft]: outcomeTableForm.handleDraft,
    [act.openCommitments]: looking.handleOpenCommitments,
    [act.filterCommitments]: looking.handleFilterCommitments,
    [act.commitmentsPage]: looking.handleCommitmentsPage,
    [act.showCommitment]: looking.handleShowCommitment,
    [act.backToCommitments]: looking.handleBackToCommitments,
    [act.newCommitment]: making.handleNewCommitment,
    [act.changeCommitment]: making.handleChangeCommitment,
    [act.commitmentDraft]: handleCommitmentDraft,
    [act.commitmentMore]: handleCommitmentMore,
    [act.withdrawCommitment]: agreeing.handleWithdrawCommitment,
    [act.answerProposal]: agreeing.handleAnswerProposal,
    [act.askOwner]: agreeing.handleAskOwner,
    [act.answerAsk]: agreeing.handleAnswerAsk,
    [act.switchSummary]: agreeing.handleSwitchSummary,
    [act.report]: reporting.handleReport,
    [act.shareCommitment]: reporting.handleShareCommitment,
    [act.takeCommitment]: reporting.handleTakeCommitment,
    [act.recordCommitment]: reporting.handleRecordCommitment,
  },
  views: {
    [views.commitmentForm]: commitmentForm.handlePage,
    [views.commitmentTable]: outcomeTableForm.handlePage,
    [views.commitmentDate]: reporting.handleCommitmentDate,
    [views.commitmentTake]: reporting.handleCommitmentTake,
    [views.commitmentStuck]: stuckForm.handlePage,
    [views.commitmentRecord]: recordForm.handlePage,
    [views.commitmentAsk]: askForm.handlePage,
    [views.commitmentWhich]: handleCommitmentWhich,
  },
  shortcuts: {
    [shortcuts.commitmentFromMessage]: handleCommitmentFromMessage,
  },
  asks: commitmentsAsks,
  leadLines: commitmentLeadLines,
};
