import { deciders } from '@12315/domain-routing';
import { serviceSpec } from '@12315/platform/testing';
import { routing } from './routing.service';

serviceSpec(routing, deciders);
