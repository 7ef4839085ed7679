import { deciders } from '@12315/domain-enforcement-cases';
import { serviceSpec } from '@12315/platform/testing';
import { enforcementCases } from './enforcement-cases.service';

serviceSpec(enforcementCases, deciders);
