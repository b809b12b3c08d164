import type { AreaRoutes } from '../area-routes.ts';
import { choicesForm } from './choices-form.ts';
import { handleOpenChoices } from './choosing.ts';
import { handleAskFiles, handleCopyPage, handleOpenCopy } from './copying.ts';
import { handleGroupsPage, handleOpenGroups, handlePlacePartner, handleProposeGroups } from './grouping.ts';
import {
  handleItemMenu,
  handleOpenProgramme,
  handleProgrammePage,
  handleProposeProgramme,
  handleShareProgramme,
  handleShowProgramme,
} from './handlers.ts';
import { act, views } from './ids.ts';
import { handleAddItem, itemForm } from './item-form.ts';
import { handleNameGroup, themeForm } from './theme-form.ts';

export const programmeRoutes: AreaRoutes = {
  actions: {
    [act.openProgramme]: handleOpenProgramme,
    [act.programmePage]: handleProgrammePage,
    [act.proposeProgramme]: handleProposeProgramme,
    [act.addItem]: handleAddItem,
    [act.itemMenu]: handleItemMenu,
    [act.itemDraft]: itemForm.handleDraft,
    [act.shareProgramme]: handleShareProgramme,
    [act.openGroups]: handleOpenGroups,
    [act.groupsPage]: handleGroupsPage,
    [act.proposeGroups]: handleProposeGroups,
    [act.placePartner]: handlePlacePartner,
    [act.nameGroup]: handleNameGroup,
    [act.themeDraft]: themeForm.handleDraft,
    [act.openChoices]: handleOpenChoices,
    [act.choicesDraft]: choicesForm.handleDraft,
    [act.openCopy]: handleOpenCopy,
    [act.copyPage]: handleCopyPage,
    [act.askFiles]: handleAskFiles,
    [act.showProgramme]: handleShowProgramme,
  },
  views: {
    [views.item]: itemForm.handlePage,
    [views.theme]: themeForm.handlePage,
    [views.choices]: choicesForm.handlePage,
  },
};
