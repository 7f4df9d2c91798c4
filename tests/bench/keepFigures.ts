/** Adds one bench's figures to `out/bench.json`, beside those of the others. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const FILE = join(__dirname, "..", "..", "out", "bench.json");

export function keepFigures(name: string, figures: object): void {
  const kept: unknown = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {};
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ ...(kept as object), [name]: figures }, null, 2)}\n`);
}
