import { chromium } from '@playwright/test';
import { visitConsumer } from './lib/visit-consumer.mjs';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
console.log(await visitConsumer(browser, { origin: process.argv[2], holdsToken: true }));
await browser.close();
