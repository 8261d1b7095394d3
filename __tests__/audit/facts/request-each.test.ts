import { en } from "../../../lib/audit/catalogue";
import { requestEach } from "../../../lib/audit/facts/request-each";
import { EvsError } from "../../../lib/evs";

const failure = (status: number) => new EvsError("x", { kind: "status", method: "GET", path: "/", status });
const network = new EvsError("x", { kind: "network", method: "GET", path: "/" });
const ids = Array.from({ length: 1000 }, (_, index) => `id-${String(index).padStart(4, "0")}`);

/** Asks for 1000 IDs. @returns what was asked for, in this order, and what came of each */
async function run(answer: (id: string, asked: number) => unknown, atOnce = 4) {
  const asked: string[] = [];
  const answers = await requestEach({
    texts: en,
    ids: [...ids].reverse(),
    atOnce,
    signal: new AbortController().signal,
    async ask(id) {
      asked.push(id);
      const given = answer(id, asked.length);
      await Promise.resolve();
      if (given instanceof Error) throw given;
      return given;
    },
  });
  const given = [...answers.values()].filter((one) => "value" in one).length;
  return { asked, answers, given };
}

test("every ID is asked for once, in the order of the IDs", async () => {
  const { asked, given } = await run((id) => id);
  expect(asked).toEqual(ids);
  expect(given).toBe(1000);
});

test.each([429, 500, 503])("where everything is answered %d, the rest is given up", async (status) => {
  const { asked, answers } = await run(() => failure(status));
  expect(asked.length).toBeLessThan(40);
  expect(answers.size).toBe(1000);
  expect(answers.get("id-0999")).toMatchObject({
    failure: `stopped after 20 failures in a row, such as ${status}`,
  });
});

test("where there is no connection, the rest is given up", async () => {
  expect((await run(() => network)).asked.length).toBeLessThan(40);
});

test.each([401, 403, 404])("answers of %d say something of each, and end nothing", async (status) => {
  expect((await run(() => failure(status))).asked).toHaveLength(1000);
});

test("an answer now and then, a refusal too, keeps it going", async () => {
  const { asked } = await run((_, count) => (count % 15 === 0 ? failure(403) : failure(500)));
  expect(asked).toHaveLength(1000);
});

test("a corner that is out of order does not hide what can be told of the others", async () => {
  const { given } = await run((id) => (id >= "id-0100" && id < "id-0300" ? failure(500) : id));
  expect(given).toBe(800);
});

test("what has begun already when it is given up is stopped", async () => {
  let hanging = 0;
  const answers = await requestEach({
    texts: en,
    ids,
    atOnce: 8,
    signal: new AbortController().signal,
    ask: (id, signal) =>
      new Promise<never>((_, reject) => {
        if (id !== "id-0003") return reject(failure(500));
        hanging += 1;
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
  });
  expect(hanging).toBe(1);
  expect(answers.get("id-0003")).toMatchObject({ failure: expect.stringContaining("stopped after") });
});

test("who asks can stop it, and gets no answers then", async () => {
  const controller = new AbortController();
  const asking = requestEach({
    texts: en,
    ids,
    atOnce: 8,
    signal: controller.signal,
    ask: (_, signal) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
  });
  controller.abort(new Error("stopped"));
  await expect(asking).rejects.toThrow("stopped");
});
