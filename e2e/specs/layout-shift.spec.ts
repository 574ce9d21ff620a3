import {
  everythingLoaded,
  slowNetwork,
  sumOf,
  takeLayoutShifts,
  watchLayoutShifts,
} from '../pages/layout-shift.ts';
import { expect, test } from '../test.ts';

for (const width of [360, 768, 1200]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('nothing moves on the screen while the settings load', async ({ settings }) => {
      await watchLayoutShifts(settings);
      await slowNetwork(settings);
      await settings.reload();
      await everythingLoaded(settings);
      const shifts = await takeLayoutShifts(settings);
      expect(sumOf(shifts), JSON.stringify(shifts)).toBeLessThan(0.01);
    });
  });
}
