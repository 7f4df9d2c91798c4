/** The rooms of the house and what may pass between them. What is checked here keeps every other test honest. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { preProcessFile } from "typescript";

const ROOT = resolve(__dirname, "..");
const SOURCE = join(ROOT, "src");

/** Each room, the rooms it may import from (itself always), and the packages. */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly (string | RegExp)[] }>> = {
  core: { rooms: [], packages: ["zod/mini", "zod/locales"] },
  frameworks: { rooms: ["core"], packages: ["zod/mini"] },
  sheets: { rooms: ["core"], packages: [] },
  returns: { rooms: ["core", "frameworks", "sheets"], packages: ["@e965/xlsx", "fastest-levenshtein", "fflate"] },
  slides: { rooms: ["core"], packages: ["pptxgenjs", "fflate"] },
  excel: { rooms: ["core", "sheets"], packages: [] },
  actions: { rooms: ["core", "frameworks", "sheets", "returns", "slides", "excel"], packages: [] },
  taskpane: { rooms: ["core", "actions"], packages: [/^react(-dom)?(\/.*)?$/, /^@fluentui\//, "zod/mini"] },
  commands: { rooms: ["actions", "core"], packages: [] },
  host: {
    rooms: [],
    packages: [
      /^node:/,
      "jsdom",
      "@borgar/fx",
      /^@formulajs\//,
      /^@cj-tech-master\/excelts/,
      "fflate",
      /^numfmt(\/|$)/,
      /^echarts/,
      /^zrender/,
    ],
  },
};

interface Source {
  readonly file: string;
  readonly room: string;
  readonly text: string;
  /** Comments and the insides of texts taken out: what is left is code. */
  readonly code: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const sources: Source[] = filesUnder(SOURCE)
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => {
    const text = readFileSync(file, "utf8");
    const inside = relative(SOURCE, file);
    return { file: inside.split(sep).join("/"), room: inside.split(sep)[0] ?? "", text, code: withoutComments(text) };
  });

function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_match, literal: string | undefined) => literal ?? " ",
  );
}

const importsOf = ({ text }: Source): string[] =>
  preProcessFile(text).importedFiles.map(({ fileName }) => fileName.replace(/^(?:\.\.\/)+node_modules\//, ""));

/** The room a relative import leads to, or null for a package. */
function roomOf(source: Source, target: string): string | null {
  if (!target.startsWith(".")) return null;
  return relative(SOURCE, resolve(SOURCE, dirname(source.file), target)).split(sep)[0] ?? "";
}

const offenders = (where: (source: Source) => boolean, pattern: RegExp): string[] =>
  sources.filter(where).flatMap(({ file, code }) => [...code.matchAll(pattern)].map(([match]) => `${file}: ${match.trim()}`));

describe("the rooms of the house", () => {
  it("knows every room", () => {
    expect(sources.filter(({ room }) => !(room in ROOMS)).map(({ file }) => file)).toEqual([]);
    expect(sources.length).toBeGreaterThan(50);
  });

  it("lets each room import only from where it may", () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source).flatMap((target) => {
        const allowed = ROOMS[source.room];
        const room = roomOf(source, target);
        const fine =
          room === null
            ? allowed?.packages.some((known) => (typeof known === "string" ? known === target : known.test(target)))
            : room === source.room || allowed?.rooms.includes(room);
        return fine === true ? [] : [`${source.file} imports ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("syncs and runs Excel in actions only", () => {
    expect(offenders(({ room }) => room !== "actions" && room !== "host", /\.sync\(|\bExcel\.run\(/g)).toEqual([]);
  });

  it("knows Excel only in excel, actions and the commands", () => {
    expect(offenders(({ room }) => !["excel", "actions", "commands", "host"].includes(room), /\bExcel\.\w+/g)).toEqual([]);
  });

  it("writes addresses of cells in sheets only", () => {
    expect(
      offenders(({ room }) => room !== "sheets" && room !== "host", /["'`]\$?[A-Z]{1,2}\$?[1-9]\d*(?::\$?[A-Z]{1,2}\$?[1-9]\d*)?["'`]/g),
    ).toEqual([]);
  });

  it("catches errors in one place, the host and the reading of single files aside", () => {
    const wrong = offenders(
      ({ file, room }) => !["host", "returns"].includes(room) && file !== "actions/runAction.ts",
      /\btry\s*\{|\.catch\(/g,
    );
    expect(wrong).toEqual([]);
  });

  it("swallows no error anywhere", () => {
    expect(offenders(() => true, /catch\s*(?:\([^)]*\))?\s*\{\s*\}/g)).toEqual([]);
  });

  it("switches no check off", () => {
    expect(sources.filter(({ text }) => /@ts-(?:ignore|nocheck|expect-error)|eslint-disable/.test(text)).map(({ file }) => file)).toEqual(
      [],
    );
    expect(offenders(() => true, /:\s*any\b|\bas any\b|<any>/g)).toEqual([]);
  });

  it("has no mock of Excel and no test that is passed over", () => {
    const tests = filesUnder(__dirname).filter((file) => /\.tsx?$/.test(file) && file !== __filename);
    const wrong = tests.filter((file) =>
      /jest\.mock\(|\b(?:it|test|describe)\.(?:only|todo)\(|\bx(?:it|describe)\(/.test(readFileSync(file, "utf8")),
    );
    expect(wrong.map((file) => relative(ROOT, file))).toEqual([]);
  });

  it("has no test file without a test: run together with others, jest would not miss them", () => {
    const tests = filesUnder(__dirname).filter((file) => /\.test\.tsx?$/.test(file));
    const empty = tests.filter((file) => !/^\s*it(?:_|With\w+)?(?:\.each)?\b/m.test(readFileSync(file, "utf8")));
    expect([tests.length > 100, empty.map((file) => relative(ROOT, file))]).toEqual([true, []]);
  });

  it("has no drawer for odds and ends", () => {
    expect(
      sources
        .filter(({ file }) => /(?:^|\/)(?:utils?|helpers?|managers?|services?|misc|common)(?:\/|\.tsx?$)/i.test(file))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});
