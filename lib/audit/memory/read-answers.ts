import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { decodeText, shownText } from "../../evs";
import { type EarlierAnswer, InvalidAnswerError, parseEarlierAnswer } from "./earlier-answer";

/** Maximum number of bytes of all files of a path. */
export const MOST_BYTES = 256 * 1024 * 1024;
const MOST_MIB = MOST_BYTES / 1024 / 1024;

/** Earlier answers that cannot be used: the file, the problem, and what to do. */
export class MemoryError extends Error {
  override readonly name = "MemoryError";
}

/** The earlier answers at a path. */
export interface FoundAnswers {
  /** The absolute path. */
  readonly path: string;
  /** Empty without such a file, or without JSON in the folder. */
  readonly answers: readonly EarlierAnswer[];
}

/**
 * Reads earlier answers: a file, or every `.json` file of a folder.
 *
 * @param since a path relative to the working folder
 * @throws MemoryError for a file that is unreadable, not such an answer, or too large
 */
export function readAnswers(since: string): FoundAnswers {
  const path = resolve(since);
  let bytes = 0;
  const answers = filesOf(path).map((file) => {
    const content = contentOf(file);
    bytes += content.length;
    if (bytes > MOST_BYTES) {
      throw new MemoryError(
        `${shownText(path)} has more than ${MOST_MIB} MiB. Keep fewer files: the latest one is enough.`,
      );
    }
    return answerOf(content, file);
  });
  return { path, answers };
}

function filesOf(path: string): string[] {
  const found = statOf(path);
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  if (!found.isDirectory()) throw new MemoryError(`${shownText(path)} is neither a file nor a folder.`);
  return tried(path, () => readdirSync(path))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(path, name));
}

const statOf = (path: string) => tried(path, () => statSync(path, { throwIfNoEntry: false }));

function contentOf(file: string): Buffer {
  const size = statOf(file)?.size ?? 0;
  if (size > MOST_BYTES) {
    throw new MemoryError(
      `${shownText(file)} has more than ${MOST_MIB} MiB. It is not an answer of evs-snapshots.`,
    );
  }
  return tried(file, () => readFileSync(file));
}

function answerOf(content: Buffer, file: string): EarlierAnswer {
  try {
    return parseEarlierAnswer(decodeText(content, shownText(file)));
  } catch (error) {
    if (error instanceof InvalidAnswerError) {
      throw new MemoryError(
        `${shownText(file)} cannot be used as an earlier answer: ${error.message}. Remove it, or set since to another path.`,
      );
    }
    throw new MemoryError((error as Error).message);
  }
}

function tried<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new MemoryError(`${shownText(path)} is not readable: ${code ?? (error as Error).message}.`);
  }
}
