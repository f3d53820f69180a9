#!/usr/bin/env node
import * as modules from "node:module";

// From Node 22 on, code compiled once is kept for the next start; it has to be asked for before the code is loaded.
(modules as { enableCompileCache?: () => void }).enableCompileCache?.();

void import("./start");
