import { runService } from '@12315/platform';
import { LettersController } from './http/letters.controller';
import { MediationsController } from './http/mediations.controller';
import { OutcomesController } from './http/outcomes.controller';
import { mediation } from './mediation.service';
import { titles } from './mediation.titles';

runService(mediation, { controllers: [MediationsController, OutcomesController, LettersController], titles });
