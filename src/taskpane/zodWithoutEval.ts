/** Imported before anything that makes a schema: zod would else try to compile code, which the page's content policy forbids. */
import * as z from "zod/mini";

z.config({ jitless: true });
