import { runService } from '@12315/platform';
import { analytics } from './analytics.service';
import { titles } from './analytics.titles';
import { DossiersController } from './http/dossiers.controller';
import { FiguresController } from './http/figures.controller';
import { HotspotsController } from './http/hotspots.controller';
import { KpisController } from './http/kpis.controller';
import { MattersController } from './http/matters.controller';

runService(analytics, {
  controllers: [FiguresController, KpisController, MattersController, DossiersController, HotspotsController],
  titles,
});
