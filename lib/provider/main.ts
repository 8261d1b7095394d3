import "./require-node";

import { serve } from "../plugin";
import { evsProvider } from "./provider";

void serve(evsProvider);
