import { runService } from '@12315/platform';
import { DispatchesController } from './http/dispatches.controller';
import { OrganisationsController } from './http/organisations.controller';
import { routing } from './routing.service';
import { titles } from './routing.titles';
import { registerOrganisations } from './starting';

runService(routing, {
  controllers: [DispatchesController, OrganisationsController],
  titles,
  starting: registerOrganisations,
});
