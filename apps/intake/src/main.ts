import { runService } from '@12315/platform';
import { ComplaintsController } from './http/complaints.controller';
import { ItemsController } from './http/items.controller';
import { intake } from './intake.service';
import { titles } from './intake.titles';

runService(intake, { controllers: [ItemsController, ComplaintsController], titles });
