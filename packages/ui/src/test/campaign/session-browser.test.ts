import { runCampaign } from './run-campaign.ts';
import { sessionEvents } from './session-events.ts';

runCampaign(sessionEvents, 'browser');
