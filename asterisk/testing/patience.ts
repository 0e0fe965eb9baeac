/** How long what is to come is waited for on a machine that has much else to do; on an idle one it comes at once. */
export const patienceMs = 60_000;
