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

/** The service that answers Terraform. */
export interface Service {
  readonly handle: (request: Http2ServerRequest, response: Http2ServerResponse) => void;
  /** Fails the calls in progress and all later ones, after an error outside of any call. */
  fail(error: unknown): void;
}

/** The largest limit of the library. No response is that long. */
const MOST_BYTES = 0xffff_ffff;

/** A gRPC service for a provider, with the services of go-plugin. */
export function createService<S extends Schema, Client>(
  provider: Provider<S, Client>,
  onShutdown: () => void,
): Service {
  const calls = new Calls();
  return serviceOf(createProviderService(provider, calls, createLogger()), calls, onShutdown);
}

/** A gRPC service for given handlers. */
export function serviceOf(
  answers: Partial<ServiceImpl<typeof ProviderRpc>>,
  calls: Calls,
  onShutdown: () => void,
): Service {
  const handle = connectNodeAdapter({
    grpc: true,
    grpcWeb: false,
    connect: false,
    // Terraform runs on the same machine, where compression costs both sides more than a copy.
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
