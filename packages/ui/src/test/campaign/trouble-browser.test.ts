import { runCampaign } from './run-campaign.ts';
import { troubleEvents } from './trouble-events.ts';

runCampaign(troubleEvents, 'browser');
