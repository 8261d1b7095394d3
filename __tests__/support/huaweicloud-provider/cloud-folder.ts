import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EmbeddedApi, EmbeddedApiOptions, Scenario } from "../../../lib/embedded";
import { api } from "../client";
import { TerraformFolder, type TerraformResult } from "../terraform";
import { PROJECT, scenarioOf } from "../worlds";
import { placeHuaweicloudProvider } from "./place";

const KEY = { accessKey: "AK", secretKey: "SK", project: PROJECT };
/** The topic that is there unless a test has others. */
export const TOPIC = `urn:smn:cn-north-4:${PROJECT}:alerts`;

export const ENDPOINTS = "endpoints  = { evs = var.url, smn = var.url, ces = var.url }";
export const PROVIDER = `provider "huaweicloud" {
  region     = "cn-north-4"
  project_id = "${PROJECT}"
  access_key = "AK"
  secret_key = "SK"
  ${ENDPOINTS}
}`;

/** A folder for the tests of one file, initialized before the first; every test starts without a state. */
export function cloudFolder(): CloudFolder {
  const cloud = new CloudFolder();
  beforeAll(() => cloud.initialize());
  beforeEach(() => cloud.forget());
  afterAll(() => cloud.folder.dispose());
  return cloud;
}

/** A Terraform folder with the stand-in provider, and the cloud that it talks to. */
class CloudFolder {
  readonly folder = new TerraformFolder();
  #server: EmbeddedApi | undefined;

  async initialize(): Promise<void> {
    placeHuaweicloudProvider(this.folder.path);
    this.write("");
    await this.folder.mustRun(["init", "-input=false"]);
  }

  /** Removes the state. */
  forget(): void {
    for (const name of readdirSync(this.folder.path)) {
      if (name.startsWith("terraform.tfstate")) rmSync(join(this.folder.path, name));
    }
  }

  /** Starts the cloud of one test. */
  async start(
    parts: Partial<Scenario> = {},
    options: Omit<EmbeddedApiOptions, "scenario"> = {},
  ): Promise<void> {
    const scenario = scenarioOf({ accessKeys: [KEY], topics: [{ name: "alerts" }], ...parts });
    this.#server = await api({ scenario, ...options });
  }

  get server(): EmbeddedApi {
    if (this.#server === undefined) throw new Error("the cloud has not been started");
    return this.#server;
  }

  write(configuration: string, provider = PROVIDER): void {
    writeFileSync(
      join(this.folder.path, "main.tf"),
      `terraform {
  required_providers {
    huaweicloud = {
      source  = "huaweicloud/huaweicloud"
      version = "1.97.1"
    }
  }
}
variable "url" { default = "" }
${provider}
${configuration}
`,
    );
  }

  run(command: string, ...args: string[]): Promise<TerraformResult> {
    return this.folder.run([command, ...(command === "validate" ? [] : ["-input=false"]), ...args], {
      TF_VAR_url: this.server.url,
      STAND_IN_SECOND_MS: "0",
    });
  }

  plan(): Promise<TerraformResult> {
    return this.run("plan", "-detailed-exitcode");
  }

  apply(): Promise<TerraformResult> {
    return this.run("apply", "-auto-approve");
  }

  /** @throws when the apply fails */
  async applied(configuration: string): Promise<string> {
    this.write(configuration);
    const { exitCode, text } = await this.apply();
    if (exitCode !== 0) throw new Error(text);
    return text;
  }

  /** Attributes of a resource or data source, as the state file has them. */
  attributes(type: string): Record<string, unknown> {
    const state = JSON.parse(readFileSync(join(this.folder.path, "terraform.tfstate"), "utf8")) as {
      resources: { type: string; instances: { attributes: Record<string, unknown> }[] }[];
    };
    return state.resources.find((resource) => resource.type === type)?.instances[0]?.attributes ?? {};
  }

  /** What was asked for, without the project. */
  asked(): string[] {
    return this.server.requests.map(({ method, path }) => `${method} ${path.replace(`/${PROJECT}`, "")}`);
  }
}
