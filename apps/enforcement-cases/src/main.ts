import { runService } from '@12315/platform';
import { enforcementCases } from './enforcement-cases.service';
import { titles } from './enforcement-cases.titles';
import { LettersController } from './http/letters.controller';
import { CasesController } from './http/cases.controller';
import { InterviewsController } from './http/interviews.controller';
import { LeadsController } from './http/leads.controller';

const controllers = [LeadsController, CasesController, InterviewsController, LettersController];
runService(enforcementCases, { controllers, titles });
