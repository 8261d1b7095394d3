export type Unit = "ms" | "s" | "MiB" | "KiB" | "requests" | "windows" | "refusals";

/** What was measured, and the same of what ran beside it. */
export interface Pair {
  readonly value: number;
  readonly beside: number;
}

/** One thing that is measured on this machine, beside something that says what the machine itself takes. */
export interface Benchmark {
  readonly name: string;
  /** What runs beside it. */
  readonly beside: string;
  /** What value ÷ beside must not exceed, by unit. */
  readonly atMost: Partial<Record<Unit, number>>;
  measure(): Promise<Partial<Record<Unit, Pair>>>;
}

/** The bundles that are compared: the provider, and one of the same build that answers from memory. */
export interface Bundles {
  readonly provider: string;
  readonly floor: string;
}

/** Medians of two measurements that take turns, so that what else the machine does meets both. */
export async function inTurn(
  rounds: number,
  measure: () => number | Promise<number>,
  beside: () => number | Promise<number>,
): Promise<Pair> {
  const values: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    others.push(await beside());
    values.push(await measure());
  }
  return { value: median(values), beside: median(others) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @returns seconds */
export async function secondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Measures and prints, row by row. @returns whether every ratio is within its target */
export async function run(benchmarks: readonly Benchmark[], print: (line: string) => void): Promise<boolean> {
  let met = true;
  for (const { name, beside, atMost, measure } of benchmarks) {
    print(name);
    for (const [unit, pair] of Object.entries(await measure()) as [Unit, Pair][]) {
      const limit = atMost[unit];
      const ratio = pair.value / pair.beside;
      const isWithin = limit === undefined || ratio <= limit;
      met &&= isWithin;
      const target = limit === undefined ? "" : ` (at most ${limit})${isWithin ? "" : " MISSED"}`;
      print(
        `  ${show(pair.value)} ${unit} = ${show(ratio)}${target} × ${show(pair.beside)} ${unit} ${beside}`,
      );
    }
  }
  return met;
}

const show = (value: number) => Number(value.toPrecision(3));
