import { type ChildProcess, spawn } from "node:child_process";
import { DIST_COMMAND } from "../support/command";
import { fileOf } from "../support/configuration";

async function served(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes("HW_EVS_ENDPOINT")) return text;
  }
  throw new Error(`It ended: ${text}`);
}

test("embedded serves the demo scenario until it is interrupted", async () => {
  const child = spawn(process.execPath, [DIST_COMMAND, "embedded"]);
  const text = await served(child);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
  const response = await fetch(`${url}/v3/projects`, { headers: { "x-auth-token": "demo-token" } });
  expect(await response.json()).toMatchObject({ projects: [{ name: "cn-north-4" }, {}] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

test("embedded serves a scenario of one's own", async () => {
  const file = fileOf(
    JSON.stringify({ projects: [{ id: "p", name: "mine" }], tokens: [{ token: "t", project: "p" }] }),
  );
  const child = spawn(process.execPath, [DIST_COMMAND, "embedded", "--data", file]);
  expect(await served(child)).toContain("HW_REGION_NAME='mine'");
  child.kill("SIGINT");
});
