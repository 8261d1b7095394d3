/** One line of the report. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "s" | "MiB" | "KiB" | "%";
  /** What it must not exceed, in the same unit. */
  readonly target?: number;
  /** The same for a provider that answers at once, measured in turn with it. */
  readonly floor?: number;
  /** What value ÷ floor must not exceed. */
  readonly targetRatio?: number;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Prints the figures. @returns whether none misses its target by more than half */
export function report(figures: readonly Figure[]): boolean {
  const rows = figures.map(({ name, value, unit, target, floor, targetRatio }) => {
    const ratio = floor === undefined ? undefined : value / floor;
    return {
      figure: name,
      value: `${round(value)} ${unit}`,
      target: target === undefined ? "" : `${round(target)} ${unit}`,
      floor: floor === undefined ? "" : `${round(floor)} ${unit}`,
      ratio:
        ratio === undefined ? "" : `${round(ratio)}${targetRatio === undefined ? "" : ` (≤ ${targetRatio})`}`,
      met: isWithin(value, target, 1) && isWithin(ratio, targetRatio, 1) ? "yes" : "NO",
    };
  });
  console.table(Object.fromEntries(rows.map(({ figure, ...row }) => [figure, row])));
  return figures.every(
    ({ value, target, floor, targetRatio }) =>
      isWithin(value, target, 1.5) &&
      isWithin(floor === undefined ? undefined : value / floor, targetRatio, 1.5),
  );
}

const isWithin = (value: number | undefined, target: number | undefined, slack: number) =>
  value === undefined || target === undefined || value <= target * slack;
const round = (value: number) => Number(value.toPrecision(3));
