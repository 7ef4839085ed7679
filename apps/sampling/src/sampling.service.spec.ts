import { deciders } from '@12315/domain-sampling';
import { serviceSpec } from '@12315/platform/testing';
import { sampling } from './sampling.service';

serviceSpec(sampling, deciders);
