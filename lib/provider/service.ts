import { createService, type Service } from "../plugin";
import { evsProvider } from "./provider";

/** The service of the provider `evs`. The build bundles it separately. */
export const createEvsService = (onShutdown: () => void): Service => createService(evsProvider, onShutdown);
