import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Format } from "../../report";
import { STANDARD_STREAM } from "../files/read-text";
import { isSplitFormat, SPLIT_FORMATS, type Split } from "./split-output";

/** An output that cannot be written. This is checked before the first read. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

interface Output {
  readonly output: string;
  readonly format: Format;
  readonly split?: Split;
}

/** @throws OutputError for a file or folder that does not exist, or is the other of the two */
export function checkOutput({ output, format, split }: Output): void {
  if (split !== undefined && !isSplitFormat(format)) {
    throw new OutputError(
      `--split is for --format ${SPLIT_FORMATS.join(", ")}, and the format is ${format}.`,
    );
  }
  if (output === STANDARD_STREAM) {
    if (split === undefined) return;
    throw new OutputError("--split writes several files. Name their folder with --output.");
  }
  const folder = dirname(output);
  if (!isFolder(folder)) throw new OutputError(`The folder ${folder} does not exist.`);
  if (split === undefined && isFolder(output)) {
    throw new OutputError(`The output ${output} is a folder. Name a file in it.`);
  }
  if (split !== undefined && isFolder(output) === false) {
    throw new OutputError(`The output ${output} is a file. --split writes into a folder.`);
  }
}

/** Undefined if it does not exist. */
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory();
