import { otherUserEvents } from './other-user-events.ts';
import { runCampaign } from './run-campaign.ts';

runCampaign(otherUserEvents, 'browser');
