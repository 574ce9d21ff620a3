import { runCampaign } from './run-campaign.ts';
import { someWrites } from './some-writes.ts';
import { timeEvents } from './time-events.ts';

runCampaign(timeEvents, 'proxy', someWrites);
