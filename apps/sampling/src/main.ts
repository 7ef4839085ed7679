import { runService } from '@12315/platform';
import { LettersController } from './http/letters.controller';
import { SamplesController } from './http/samples.controller';
import { SamplingBatchesController } from './http/sampling-batches.controller';
import { SamplingTasksController } from './http/sampling-tasks.controller';
import { sampling } from './sampling.service';
import { titles } from './sampling.titles';

runService(sampling, {
  controllers: [SamplingTasksController, SamplingBatchesController, SamplesController, LettersController],
  titles,
});
