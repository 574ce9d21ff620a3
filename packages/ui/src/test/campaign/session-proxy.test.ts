import { runCampaign } from './run-campaign.ts';
import { sessionEvents } from './session-events.ts';
import { someWrites } from './some-writes.ts';

runCampaign(sessionEvents, 'proxy', someWrites);
