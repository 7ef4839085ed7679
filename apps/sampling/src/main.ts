import { runService } from '@12315/platform';
import { SamplesController } from './http/samples.controller';
import { sampling } from './sampling.service';
import { titles } from './sampling.titles';

runService(sampling, { controllers: [SamplesController], titles });
