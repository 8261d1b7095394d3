import { createService, type Service } from "../plugin";
import { evsProvider } from "./provider";

/** The provider `evs` as it answers Terraform. The build makes a bundle of its own of it. */
export const createEvsService = (onShutdown: () => void): Service => createService(evsProvider, onShutdown);
