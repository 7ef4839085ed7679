import { runService } from '@12315/platform';
import { LettersController } from './http/letters.controller';
import { AssistancesController } from './http/assistances.controller';
import { DispatchesController } from './http/dispatches.controller';
import { FieldResponsesController } from './http/field-responses.controller';
import { IncidentsController } from './http/incidents.controller';
import { OrganisationsController } from './http/organisations.controller';
import { routing } from './routing.service';
import { titles } from './routing.titles';
import { registerOrganisations } from './starting';

runService(routing, {
  controllers: [
    DispatchesController,
    AssistancesController,
    IncidentsController,
    FieldResponsesController,
    OrganisationsController,
    LettersController,
  ],
  titles,
  starting: registerOrganisations,
});
