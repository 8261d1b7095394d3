import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Duration, OutputAlert, SmnAlert, StaleSnapshots } from "cdktf-evs-snapshots";
import type { Fault, FaultRequest } from "../../../lib/embedded";
import { documentFromPlan } from "../../../lib/report";
import { type AlertingStack, alertingStack, TOPIC_URN, WHERE } from "../../support/alerting-stack";
import { AUDITS, overOfficialProvider, withProof } from "../../support/audits";
import { temporaryFolder } from "../../support/configuration";
import { unwrapped } from "../../support/terraform";
import { standardRow } from "../../support/worlds";

let stack: AlertingStack | undefined;
afterEach(() => stack?.dispose());

const smn = new SmnAlert({ topicUrn: TOPIC_URN });

/** The texts of a message: for everyone, and for phones. */
function textsOf(message: { readonly messageStructure?: string } | undefined): {
  default: string;
  sms: string;
} {
  return JSON.parse(message?.messageStructure ?? "{}");
}

describe.each(AUDITS)("over $name", (kind) => {
  const { noun } = kind;
  // The official provider does not say which project it reads.
  const where = kind === overOfficialProvider ? "test/orphans, cn-north-4" : WHERE;
  const none = `Resolved: no ${noun}s (${where})`;
  const untrusted = `Scan unreliable: ${noun}s (${where})`;
  const found = (count: number) =>
    `${count} ${noun}${count === 1 ? "" : "s"}, ${count * 10} GiB provisioned (${where})`;

  test("what there is to tell is told once", async () => {
    stack = await alertingStack((policy) => policy.alert(smn), { kind });
    const { api, apply, lose } = stack;
    const { snapshots, volumes } = api.world;
    const steps: readonly { what: string; change?: () => void; told?: string }[] = [
      { what: "nothing from the start" },
      { what: "the first one", change: () => lose("a"), told: found(1) },
      { what: "the same one, changed", change: () => snapshots.patch("a", { name: "x", status: "error" }) },
      { what: "none any more", change: () => void snapshots.delete("a"), told: none },
      {
        what: "no disk in the list at all",
        change: () => {
          lose("d");
          volumes.delete("disk");
        },
        told: untrusted,
      },
    ];
    // What there is to tell is decided once, whichever lists it is decided over.
    const tried =
      kind === withProof ? steps : steps.slice(0, steps.findIndex(({ told }) => told === none) + 1);
    for (const [index, { what, change = () => {}, told }] of tried.entries()) {
      const before = api.published.length;
      change();
      const printed = await apply();
      const subjects = api.published.slice(before).map(({ subject }) => subject);
      expect({ what, subjects }).toEqual({ what, subjects: told === undefined ? [] : [told] });
      if (told === undefined && index > 0) {
        expect({ what, printed }).toEqual({
          what,
          printed: expect.stringContaining("0 added, 0 changed, 0 destroyed"),
        });
      }
    }
    if (kind !== withProof) return;
    const texts = api.published.filter(({ subject }) => subject === untrusted).map(textsOf);
    expect(texts[0]?.default).toContain("snapshots, but no disk is listed.");
    expect(texts[0]?.default).not.toContain("d-name");
  }, 120_000);

  test("a message lists the snapshots, the oldest first, with the reason; no name forges a line", async () => {
    stack = await alertingStack((policy) => policy.alert(smn), { kind });
    const { api, apply, lose } = stack;
    lose("young", { created_at: "2025-01-01T00:00:00", name: 'line\n  - "forged" (id)' });
    const awkward = '"} ${file("x")} %{if true} [b] <script> \u202egnp';
    lose("old", { created_at: "2024-01-01T00:00:00", name: awkward });
    await apply();
    const { default: text, sms } = textsOf(api.published[0]);
    expect(text).toMatch(/\.\n {2}- .* \(old\).*\n {2}- .* \(young\)/);
    for (const line of [...kind.notes, `2 ${noun}s, 20 GiB provisioned (test/orphans, cn-north-4`]) {
      expect(text).toContain(line);
      expect(sms).toContain(line);
    }
    expect(text.match(/^ {2}- /gm)).toHaveLength(2);
    expect(text).toContain('"line\\n  - \\"forged\\" (id)" (young)');
    expect(text).toContain('\\"} ${file(\\"x\\")} %{if true} [b] <script>');
    expect(text).not.toContain("\u202e");
    expect(sms).not.toMatch(/script|[[\]]/);
  });
});

test("3,000 violations, a long message and a long ID stay within the limits, which trim whole rows", async () => {
  const message = `Ask [storage] first 【now】. ${"👩🚀".repeat(100)}`;
  stack = await alertingStack((policy) => policy.alert(smn), {
    kind: overOfficialProvider,
    props: { minimumVerdict: "indeterminate", message },
    id: "备份".repeat(100),
  });
  const { api, apply, lose } = stack;
  for (let index = 0; index < 3_000; index += 1) {
    lose(`s${index}`, { name: "autobk_snapshot_ 备份 \u0007 <&>".repeat(5) });
  }
  await apply();
  const [published] = api.published;
  const { default: text, sms } = textsOf(published);
  const rows = text.match(/^ {2}- "autobk_snapshot_.* \(s\d+\): indeterminate,.*$/gm) ?? [];
  const left = Number(
    / {2}and ([\d,]+) more, [\d,]+ GiB: evs-snapshots report <plan\.json>, from terraform show -json$/
      .exec(text)?.[1]
      ?.replace(",", ""),
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.length + left).toBe(3_000);
  expect(text).toContain(message);
  expect(Buffer.byteLength(published?.messageStructure ?? "")).toBeLessThanOrEqual(256_000);
  const subject = published?.subject ?? "";
  expect(Buffer.byteLength(subject)).toBeGreaterThan(200);
  expect(Buffer.byteLength(subject)).toBeLessThanOrEqual(512);
  expect([...sms].length).toBeLessThanOrEqual(490);
  expect(sms).not.toMatch(/[[\]【】\n]/);
}, 120_000);

test("notifyResolved: false keeps silent about the end", async () => {
  stack = await alertingStack((policy) => policy.alert(smn, { notifyResolved: false }));
  const { api, apply, lose } = stack;
  lose("a");
  await apply();
  api.world.snapshots.delete("a");
  await apply();
  lose("a");
  await apply();
  expect(api.published.map(({ subject }) => subject)).toEqual([
    `1 orphaned snapshot, 10 GiB provisioned (${WHERE})`,
    `1 orphaned snapshot, 10 GiB provisioned (${WHERE})`,
  ]);
});

test("one disk that cannot be read mutes nothing: what is proven is listed, the rest counted", async () => {
  let fault: Fault | undefined = { status: 403 };
  stack = await alertingStack((policy) => policy.alert(smn), {
    fault: ({ path }: FaultRequest) => (path.endsWith("/volumes/b-gone") ? fault : undefined),
  });
  const { api, apply, lose } = stack;
  const told = () => api.published.at(-1);
  lose("b");
  await apply();
  expect(told()?.subject).toMatch(/^No orphaned snapshots proven, but 1 snapshot undecided/);
  // Told once, as a warning, whatever the set.
  lose("a");
  await apply();
  expect(told()?.subject).toMatch(/^1 orphaned snapshot, 10 GiB provisioned/);
  expect(textsOf(told()).default).toMatch(/"a-name" \(a\): orphaned[\s\S]*1 snapshot undecided/);
  // A disk that flaps tells nothing new.
  fault = undefined;
  await apply();
  expect(api.published).toHaveLength(2);
});

test("while a list is missing nothing is resolved, a gate is not decided, and the plan warns", async () => {
  let fault: Fault | undefined;
  stack = await alertingStack(
    (_, scope) => {
      const stale = new StaleSnapshots(scope, "stale", { olderThan: Duration.days(90) });
      stale.warn();
      stale.block({ atMost: 1 });
      stale.alert(smn);
      stale.alert(new OutputAlert(), { id: "state" });
    },
    { fault: ({ path }: FaultRequest) => (path.includes("/v5/") ? fault : undefined) },
  );
  const { api, apply, folder } = stack;
  const output = async (name: string) => JSON.parse(await folder.mustRun(["output", "-json", name]));
  // The one that is not standard is young.
  api.world.snapshots.patch("living", { created_at: new Date().toISOString().slice(0, 19) });
  api.world.standardSnapshots.put(standardRow("old", { volume_id: "disk" }));
  await apply();
  expect(await output("stale_gate")).toBe("passed");
  const known = await output("stale_state");
  expect(known).toMatchObject({ state: "violations", ids: ["old"], reason: null });
  fault = { status: 403 };
  const printed = unwrapped(await apply());
  expect(printed).toContain("Standard snapshots could not be read: 403");
  expect(printed).toContain("gate test/stale not decided: Standard snapshots could not be read: 403");
  expect(await output("stale_gate")).toBe("not decided");
  expect(await output("stale_state")).toMatchObject({
    state: "undecided",
    fingerprint: null,
    ids: [],
    reason: expect.stringContaining("Standard snapshots could not be read: 403"),
  });
  // Told once.
  await apply();
  fault = undefined;
  await apply();
  expect(await output("stale_state")).toEqual(known);
  api.world.standardSnapshots.delete("old");
  await apply();
  const where = WHERE.replace("orphans", "stale");
  expect(api.published.map(({ subject }) => subject)).toEqual([
    `1 stale snapshot, 10 GiB provisioned (${where})`,
    `Incomplete: 0 stale snapshots, 0 GiB provisioned (${where})`,
    `1 stale snapshot, 10 GiB provisioned (${where})`,
    `Resolved: no stale snapshots (${where})`,
  ]);
}, 120_000);

test("a message that fails, also where only the answer is lost, fails the apply; the next one sends it", async () => {
  let fault: Fault | undefined;
  stack = await alertingStack((policy) => policy.alert(smn), {
    fault: ({ path }: FaultRequest) => (path.endsWith("/publish") ? fault : undefined),
  });
  const { api, apply, lose } = stack;
  const failures: readonly (readonly [string, Fault, number])[] = [
    ["refused", { status: 500 }, 0],
    ["lost", { reset: true }, 0],
    ["unanswered", { loseAnswer: true }, 1],
  ];
  for (const [what, failure, arrived] of failures) {
    const before = api.published.length;
    lose(what);
    fault = failure;
    await expect(apply()).rejects.toThrow("publish");
    expect([what, api.published.length]).toEqual([what, before + arrived]);
    fault = undefined;
    await apply();
    expect([what, api.published.length]).toEqual([what, before + arrived + 1]);
  }
  const all = api.published.length;
  await apply();
  expect(api.published).toHaveLength(all);
}, 120_000);

test("removing everything needs no manual step and tells nothing", async () => {
  stack = await alertingStack((policy) => policy.alert(smn));
  const { api, apply, lose, folder } = stack;
  lose("a");
  await apply();
  expect(unwrapped(await folder.mustRun(["destroy", "-auto-approve"]))).toContain("Destroy complete!");
  expect(api.published).toHaveLength(1);
});

describe("a topic that is made here", () => {
  const urn = TOPIC_URN.replace("storage", "orphans");
  const sinkOf = (...emails: string[]) =>
    new SmnAlert({
      topicName: "orphans",
      displayName: "EVS",
      subscriptions: [
        ...emails.map((endpoint) => ({ protocol: "email", endpoint }) as const),
        { protocol: "sms", endpoint: "+8613600000000" },
      ],
    });

  test("is made once with its subscriptions, for however many policies", async () => {
    stack = await alertingStack((policy) => {
      policy.alert(sinkOf("storage@example.com"));
      policy.alert(sinkOf("storage@example.com"), { id: "again" });
    });
    const { api, apply, lose, folder } = stack;
    lose("a");
    await apply();
    expect([...api.world.topics.keys()]).toContain(urn);
    expect([...api.world.subscriptions.values()].map(({ protocol }) => protocol).sort()).toEqual([
      "email",
      "sms",
    ]);
    expect(api.published.map(({ topicUrn }) => topicUrn)).toEqual([urn, urn]);
    expect((await folder.run(["plan", "-detailed-exitcode"])).exitCode).toBe(0);
  });

  test("is told only when its receivers are there", async () => {
    let fault: Fault | undefined = { status: 500 };
    stack = await alertingStack((policy) => policy.alert(sinkOf("a@example.com")), {
      fault: ({ method, path }) => (method === "POST" && path.endsWith("/subscriptions") ? fault : undefined),
    });
    const { api, apply, lose } = stack;
    lose("a");
    await expect(apply()).rejects.toThrow("subscription");
    expect(api.published).toHaveLength(0);
    fault = undefined;
    await apply();
    expect(api.published).toHaveLength(1);
  });

  test("stays as it is when one of its policies goes, and other receivers when one goes", async () => {
    stack = await alertingStack((policy) => {
      policy.alert(sinkOf("a@example.com", "b@example.com"));
      policy.alert(sinkOf("a@example.com", "b@example.com"), { id: "again" });
    });
    const { api, apply, lose } = stack;
    lose("a");
    await apply();
    const before = new Map(api.world.subscriptions);
    stack.change((policy) => policy.alert(sinkOf("b@example.com"), { id: "again" }));
    await apply();
    const after = [...api.world.subscriptions.values()];
    expect(after.map(({ endpoint }) => endpoint).sort()).toEqual(["+8613600000000", "b@example.com"]);
    expect(after.every(({ urn: kept }) => before.has(kept))).toBe(true);
    expect([...api.world.topics.keys()]).toContain(urn);
  });
});

test("with only: new a message has what no earlier answer has, and nothing twice", async () => {
  const last = join(temporaryFolder(), "last.json");
  stack = await alertingStack((policy) => policy.alert(smn, { only: "new" }), { props: { since: last } });
  const { api, apply, folder, lose } = stack;
  const remember = async () => {
    const state = await folder.mustRun(["show", "-json"]);
    const answer = documentFromPlan(state, {
      tool: { name: "evs-snapshots", version: "0.0.0" },
      now: new Date(),
    });
    writeFileSync(last, JSON.stringify(answer));
  };
  const idsIn = (text: string) => [...text.matchAll(/\((\w)\)/g)].map(([, id]) => id);
  const steps: readonly { what: string; change?: () => void | Promise<void>; told?: readonly string[] }[] = [
    { what: "a baseline", change: () => lose("a") },
    { what: "the earlier answer", change: remember },
    { what: "one more", change: () => lose("b"), told: ["b"] },
    { what: "the same again" },
    { what: "the same again, with a later answer", change: remember },
    { what: "two more", change: () => void [lose("c"), lose("d")], told: ["c", "d"] },
    { what: "one of the known ones is gone", change: () => void api.world.snapshots.delete("a") },
  ];
  for (const { what, change, told } of steps) {
    const before = api.published.length;
    await change?.();
    await apply();
    const messages = api.published.slice(before).map((message) => idsIn(textsOf(message).default));
    expect({ what, messages }).toEqual({ what, messages: told === undefined ? [] : [told] });
  }
  await remember();
  for (const id of ["b", "c", "d"]) api.world.snapshots.delete(id);
  await apply();
  expect(api.published.at(-1)?.subject).toBe(`Resolved: no orphaned snapshots (${WHERE})`);
}, 120_000);
