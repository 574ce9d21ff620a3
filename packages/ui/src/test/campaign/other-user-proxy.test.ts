import { otherUserEvents } from './other-user-events.ts';
import { runCampaign } from './run-campaign.ts';
import { someWrites } from './some-writes.ts';

runCampaign(otherUserEvents, 'proxy', someWrites);
