import { runCampaign } from './run-campaign.ts';
import { someWrites } from './some-writes.ts';
import { troubleEvents } from './trouble-events.ts';

runCampaign(troubleEvents, 'proxy', someWrites);
