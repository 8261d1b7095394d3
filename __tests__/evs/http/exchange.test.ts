import { getEventListeners, getMaxListeners } from "node:events";
import { systemClock } from "../../../lib/evs";
import { exchange, type HttpRequest } from "../../../lib/evs/http/exchange";

const request: HttpRequest = { method: "GET", url: new URL("https://evs.example"), headers: {} };
const answer = { status: 200, headers: {}, body: "{}" };

test("many requests wait for one signal without a warning of Node.js, and leave nothing there", async () => {
  const { signal } = new AbortController();
  const send = () =>
    exchange(request, { clock: systemClock, timeoutMs: 1000, signal, transport: async () => answer });
  await Promise.all(Array.from({ length: 20 }, send));
  expect(getMaxListeners(signal)).toBe(Number.POSITIVE_INFINITY);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
