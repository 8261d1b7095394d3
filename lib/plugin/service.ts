import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import type { ServiceImpl } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { Calls } from "./calls";
import { GRPCController } from "./generated/go_plugin_pb";
import { Provider as ProviderRpc } from "./generated/tfplugin6_pb";
import { createLogger } from "./logger";
import type { Provider } from "./provider";
import { createProviderService } from "./provider-service";
import type { Schema } from "./schema";

/** What answers Terraform. */
export interface Service {
  readonly handle: (request: Http2ServerRequest, response: Http2ServerResponse) => void;
  /** Fails the calls under way and all that follow: something went wrong outside of any call. */
  fail(error: unknown): void;
}

/** The largest limit that the library takes: no answer is as long. */
const MOST_BYTES = 0xffff_ffff;

/** Speaks gRPC for a provider, and for go-plugin itself. */
export function createService<S extends Schema, Client>(
  provider: Provider<S, Client>,
  onShutdown: () => void,
): Service {
  const calls = new Calls();
  return serviceOf(createProviderService(provider, calls, createLogger()), calls, onShutdown);
}

/** Speaks gRPC for calls that are answered already. */
export function serviceOf(
  answers: Partial<ServiceImpl<typeof ProviderRpc>>,
  calls: Calls,
  onShutdown: () => void,
): Service {
  const handle = connectNodeAdapter({
    grpc: true,
    grpcWeb: false,
    connect: false,
    // Terraform runs on the same machine: to compress an answer costs both sides more than to copy it.
    compressMinBytes: MOST_BYTES,
    routes: (router) => {
      router.service(ProviderRpc, answers);
      router.service(GRPCController, {
        shutdown: () => {
          onShutdown();
          return {};
        },
      });
    },
  });
  return { handle, fail: (error) => calls.fail(error) };
}
