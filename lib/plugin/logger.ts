/** Writes log lines that Terraform shows under TF_LOG. */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, unknown>>;

/** Levels from the most to the least output, named as in TF_LOG and TF_LOG_PROVIDER. */
const LEVELS = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR"];

/** Logs to stderr as JSON lines in go-plugin's form. Lines that TF_LOG excludes are not written. */
export function createLogger(environment: NodeJS.ProcessEnv = process.env): Logger {
  const wanted = (environment.TF_LOG_PROVIDER ?? environment.TF_LOG ?? "").toUpperCase();
  const least =
    wanted === "JSON" || wanted === "" ? (wanted === "" ? LEVELS.length : 0) : LEVELS.indexOf(wanted);
  const write = (level: string, message: string, fields: LogFields = {}) => {
    if (LEVELS.indexOf(level.toUpperCase()) < least) return;
    const line = { "@level": level, "@message": message, "@timestamp": timestamp(new Date()), ...fields };
    process.stderr.write(`${JSON.stringify(line)}\n`);
  };
  return {
    debug: (message, fields) => write("debug", message, fields),
    info: (message, fields) => write("info", message, fields),
    warn: (message, fields) => write("warn", message, fields),
  };
}

/** go-plugin reads exactly six fraction digits. */
const timestamp = (now: Date) => now.toISOString().replace("Z", "000Z");
