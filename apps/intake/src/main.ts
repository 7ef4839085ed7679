import { runService } from '@12315/platform';
import { LettersController } from './http/letters.controller';
import { ComplaintsController } from './http/complaints.controller';
import { ConsultationsController } from './http/consultations.controller';
import { ItemsController } from './http/items.controller';
import { ReportsController } from './http/reports.controller';
import { TopicsController } from './http/topics.controller';
import { intake } from './intake.service';
import { titles } from './intake.titles';

runService(intake, {
  controllers: [
    ItemsController,
    ComplaintsController,
    ReportsController,
    ConsultationsController,
    TopicsController,
    LettersController,
  ],
  titles,
});
