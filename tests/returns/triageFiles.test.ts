/** Many files through a few workers, with workers that answer at once, die, or never answer. */
import { sequin } from "../../src/frameworks";
import { LIMITS } from "../../src/returns/limits";
import { readFile } from "../../src/returns/readFile";
import type { ReaderWorker } from "../../src/returns/readerLane";
import type { Begin, Job } from "../../src/returns/readerWork";
import { readerWork } from "../../src/returns/readerWork";
import { triageFiles, type FileToRead, type TriageRun } from "../../src/returns/triageFiles";
import { nodeReaders } from "../triage/nodeWorker";

const KNOWLEDGE = { framework: sequin, hospitals: [], corrections: [] };
const file = (name: string): FileToRead => ({
  file: name,
  bytes: () => Promise.resolve(new TextEncoder().encode("Shift,Name\nEarly,A\n")),
});

/** Does the real work in the same thread; a file called "dies" kills it, "dies-after" when it is answered, and one called "hangs" is never answered. */
function readers() {
  let started = 0;
  let stopped = 0;
  let toldDeath: () => void = () => undefined;
  const death = new Promise<void>((resolve) => (toldDeath = resolve));
  const start = (): ReaderWorker => {
    started += 1;
    const work = readerWork(readFile);
    let answered: Parameters<ReaderWorker["onAnswer"]>[0] = () => undefined;
    let died: () => void = () => undefined;
    let isDead = false;
    return {
      onAnswer: (listener) => void (answered = listener),
      onDeath: (listener) => void (died = listener),
      stop: () => void (stopped += 1),
      send: (message: Begin | Job) => {
        if (isDead) return;
        if ("file" in message && (message.file === "hangs.csv" || message.file === "dies.csv")) {
          // Neither comes to what it was sent after it.
          isDead = true;
          if (message.file === "dies.csv") queueMicrotask(() => died());
          return;
        }
        const answer = work(message);
        if (answer !== null) queueMicrotask(() => answered(answer));
        if ("file" in message && message.file === "dies-after.csv") {
          isDead = true;
          setTimeout(() => {
            died();
            toldDeath();
          });
        }
      },
    };
  };
  return { start, started: () => started, stopped: () => stopped, death };
}

const run = (start: () => ReaderWorker, more: Partial<TriageRun> = {}): TriageRun => ({
  start,
  workers: 2,
  knowledge: KNOWLEDGE,
  limits: { ...LIMITS, milliseconds: 300 },
  ...more,
});

describe("many files", () => {
  it("are answered in their order; the ones whose worker died or hung are set aside, and the others go on", async () => {
    const { start, started, stopped } = readers();
    const progress: string[] = [];
    const names = ["a.csv", "dies.csv", "b.csv", "hangs.csv", "c.csv", "d.csv"];
    const answers = await triageFiles(names.map(file), run(start, { onDone: (_triage, done, of) => void progress.push(`${done}/${of}`) }));
    expect(answers.map(({ file: name, reasonKind }) => [name, reasonKind])).toEqual([
      ["a.csv", "noScores"],
      ["dies.csv", "stopped"],
      ["b.csv", "noScores"],
      ["hangs.csv", "tookTooLong"],
      ["c.csv", "noScores"],
      ["d.csv", "noScores"],
    ]);
    expect(answers.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    expect(progress).toEqual(["1/6", "2/6", "3/6", "4/6", "5/6", "6/6"]);
    // Two to begin with, and one for the files that each of the two that were put down had not begun. None is left running.
    expect([started(), stopped()]).toEqual([4, 4]);
  });

  it("of a folder of a thousand are all answered, whatever is wrong with five of them", async () => {
    const { start, started } = readers();
    const bad: Readonly<Record<number, FileToRead>> = {
      0: file("~$1.xlsx"),
      3: file("dies.csv"),
      500: { file: "empty.xlsx", bytes: () => Promise.resolve(new Uint8Array()) },
      501: { file: "held.xlsx", bytes: () => Promise.resolve(null) },
      999: { file: "torn.xlsx", bytes: () => Promise.resolve(new Uint8Array([80, 75, 3, 4, 20, 0])) },
    };
    const files = Array.from({ length: 1000 }, (_, index) => bad[index] ?? file(`${index}.csv`));
    let last = 0;
    const answers = await triageFiles(files, run(start, { onDone: (_triage, done) => void (last = done) }));
    expect([answers.length, last, started()]).toEqual([1000, 1000, 3]);
    expect(
      answers.flatMap(({ file: name, reasonKind }, index) =>
        reasonKind === "noScores" || reasonKind === "duplicate" ? [] : [[index, name, reasonKind]],
      ),
    ).toEqual([
      [0, "~$1.xlsx", "lockFile"],
      [3, "dies.csv", "stopped"],
      [500, "empty.xlsx", "empty"],
      [501, "held.xlsx", "notReadable"],
      [999, "torn.xlsx", "truncated"],
    ]);
  });

  it("lose nothing when a worker dies between two of them", async () => {
    const { start, started, death } = readers();
    const { bytes } = file("b.csv");
    const slow: FileToRead = { file: "b.csv", bytes: () => death.then(bytes) };
    const answers = await triageFiles([file("dies-after.csv"), slow, file("c.csv")], run(start, { workers: 1 }));
    expect([answers.map(({ reasonKind }) => reasonKind), started()]).toEqual([["noScores", "noScores", "noScores"], 2]);
  });

  it("are with a worker before it has answered the one before, never more than one, and are told in their order", async () => {
    const { start } = readers();
    const held: FileToRead = { file: "held.csv", bytes: () => Promise.resolve(null) };
    const told: string[] = [];
    let [there, most] = [0, 0];
    const slow = (): ReaderWorker => {
      const worker = start();
      return {
        ...worker,
        send: (message) => {
          if ("file" in message) most = Math.max(most, (there += 1));
          worker.send(message);
        },
        onAnswer: (listener) =>
          worker.onAnswer((answer) => {
            setTimeout(() => {
              there -= 1;
              listener(answer);
            }, 5);
          }),
      };
    };
    await triageFiles([file("a.csv"), held, file("b.csv"), file("c.csv"), file("d.csv")], {
      ...run(slow, { workers: 1 }),
      onDone: ({ file: name }) => void told.push(name),
    });
    expect({ told, most }).toEqual({ told: ["a.csv", "held.csv", "b.csv", "c.csv", "d.csv"], most: 2 });
  });

  it("stop when somebody stops: what was read stays, the rest is said not to be", async () => {
    const { start } = readers();
    const stop = new AbortController();
    const answers = await triageFiles(
      ["a.csv", "b.csv", "c.csv"].map(file),
      run(start, { workers: 1, signal: stop.signal, onDone: (_triage, done) => (done === 1 ? stop.abort() : undefined) }),
    );
    expect(answers.map(({ reasonKind }) => reasonKind)).toEqual(["noScores", "cancelled", "cancelled"]);
  });

  it("go through threads of Node, of which one that is killed takes only its file with it", async () => {
    let threads = 0;
    const start = nodeReaders();
    const answers = await triageFiles(["a.csv", "b.csv"].map(file), {
      ...run(() => {
        const worker = start();
        threads += 1;
        return threads === 1 ? { ...worker, send: (message) => ("file" in message ? worker.stop() : worker.send(message)) } : worker;
      }),
      workers: 1,
      limits: { ...LIMITS, milliseconds: 20_000 },
    });
    expect(answers.map(({ reasonKind }) => reasonKind)).toEqual(["stopped", "noScores"]);
  });
});
