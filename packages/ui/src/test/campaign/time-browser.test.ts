import { runCampaign } from './run-campaign.ts';
import { timeEvents } from './time-events.ts';

runCampaign(timeEvents, 'browser');
