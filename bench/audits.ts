import type { EmbeddedApiOptions } from "../lib/embedded";
import { type Rows, startApi } from "./api";
import { type Benchmark, type Bundles, inTurn } from "./benchmark";
import { PlanFolder } from "./plan-folder";

const ROUNDS = 3;

interface Audit {
  readonly rows: Rows;
  readonly api?: EmbeddedApiOptions;
  /** Arguments of the provider block. */
  readonly provider?: string;
}

/** Audits, whose time and memory must grow in proportion to the rows at most. */
export function audits({ provider }: Bundles): Benchmark[] {
  const large = { api: { latencyMs: 50 }, provider: "page_size = 1000" };
  return [
    ...[10_000, 100_000].map((count) => ({
      name: `audit of ${count / 1000}k snapshots`,
      beside: `of ${count / 10_000}k`,
      // Start-up is in both, so that linear is at most ten times as much.
      atMost: { s: 10, MiB: 10 },
      measure: () =>
        compare(provider, { rows: withoutFindings(count) }, { rows: withoutFindings(count / 10) }),
    })),
    {
      name: "audit of 100k snapshots, 1,000 candidates, page_size = 1000, at 50 ms",
      beside: "with no candidates",
      atMost: { s: 3, MiB: 1.8 },
      measure: () =>
        compare(
          provider,
          { ...large, rows: { snapshots: 100_000, volumes: 49_500 } },
          { ...large, rows: withoutFindings(100_000) },
        ),
    },
  ];
}

/** So that what grows is the reading, and not what crosses into Terraform. */
const withoutFindings = (snapshots: number): Rows => ({ snapshots, volumes: snapshots / 2 });

async function compare(bundle: string, audit: Audit, beside: Audit) {
  const [one, other] = [await setUp(bundle, audit), await setUp(bundle, beside)];
  const s = await inTurn(
    ROUNDS,
    () => one.folder.plan(),
    () => other.folder.plan(),
  );
  const MiB = { value: one.folder.largestMemoryMiB(), beside: other.folder.largestMemoryMiB() };
  for (const { folder, api } of [one, other]) {
    folder.dispose();
    await api.close();
  }
  return { s, MiB };
}

async function setUp(bundle: string, { rows, api: options, provider = "" }: Audit) {
  const api = await startApi(rows, options);
  const configuration = 'data "evs_snapshot_audit" "all" {}';
  return { api, folder: new PlanFolder(bundle, { url: api.url, configuration, provider }) };
}
