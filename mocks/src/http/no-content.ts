/** The answer of a mutation that has nothing to say: 204. */
export const noContent = (): Response => new Response(null, { status: 204 });
