/** Reads a returned file with tools that run everywhere. */
import * as sheetJs from "@e965/xlsx";
import { crc32 } from "./checksum";
import { fileReader, type ReadFile } from "./fileReader";
import { inflateAnywhere } from "./inflateAnywhere";
import { LIMITS, type Limits } from "./limits";
import type { NotUsable } from "./notUsable";
import { spreadsheetReader } from "./spreadsheetReader";

const read = fileReader({ inflate: inflateAnywhere, checksum: crc32, ...spreadsheetReader(() => sheetJs) });

/** Never throws for what is in a file. */
export const readFile = (bytes: Uint8Array, name: string, limits: Limits = LIMITS): ReadFile | NotUsable => read(bytes, name, limits);
