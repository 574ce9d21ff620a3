import type { Fault, Scenario } from '@account-center/mocks';

/** A scenario whose server then fails, or keeps everyone waiting. */
export const withFault =
  (scenario: Scenario, fault: Fault): Scenario =>
  async (logto, tenant) => {
    const user = await scenario(logto, tenant);
    logto.faults.add(fault);
    return user;
  };
