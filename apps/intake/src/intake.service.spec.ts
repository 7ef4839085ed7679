import { deciders } from '@12315/domain-intake';
import { serviceSpec } from '@12315/platform/testing';
import { intake } from './intake.service';

serviceSpec(intake, deciders);
