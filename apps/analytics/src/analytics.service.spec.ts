import { deciders } from '@12315/domain-analytics';
import { serviceSpec } from '@12315/platform/testing';
import { analytics } from './analytics.service';

serviceSpec(analytics, deciders);
