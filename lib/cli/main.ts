#!/usr/bin/env node
import { Command } from "commander";
import { addEmbeddedCommand } from "./embedded-command";
import { addInstallProviderCommand } from "./install-provider-command";

const program = new Command("evs-snapshots").description("Tools around the Terraform provider evs");
addInstallProviderCommand(program);
addEmbeddedCommand(program);
program.parseAsync().catch((error: Error) => program.error(`error: ${error.message}`));
