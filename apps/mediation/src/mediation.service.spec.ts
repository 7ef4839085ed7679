import { deciders } from '@12315/domain-mediation';
import { serviceSpec } from '@12315/platform/testing';
import { mediation } from './mediation.service';

serviceSpec(mediation, deciders);
