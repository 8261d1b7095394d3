/** A figure that a run shows: those in docs/reading.md come from here. */
export function figure(text: string): void {
  process.stderr.write(`  ${text}\n`);
}
