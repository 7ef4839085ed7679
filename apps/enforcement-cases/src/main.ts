import { runService } from '@12315/platform';
import { enforcementCases } from './enforcement-cases.service';
import { titles } from './enforcement-cases.titles';
import { LeadsController } from './http/leads.controller';

runService(enforcementCases, { controllers: [LeadsController], titles });
