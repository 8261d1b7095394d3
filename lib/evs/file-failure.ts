const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "the file does not exist",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
};

/** Why a file cannot be read: the error code of the system, and its meaning. */
export function fileFailureOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error instanceof Error ? error.message : "cannot be read";
  return WORDS[code] === undefined ? code : `${code} (${WORDS[code]})`;
}
