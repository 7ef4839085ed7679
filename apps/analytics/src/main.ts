import { runService } from '@12315/platform';
import { analytics } from './analytics.service';
import { titles } from './analytics.titles';
import { DossiersController } from './http/dossiers.controller';
import { FiguresController } from './http/figures.controller';

runService(analytics, { controllers: [FiguresController, DossiersController], titles });
