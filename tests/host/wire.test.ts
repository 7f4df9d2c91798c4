import { Book } from "../../src/host/book/book";
import { openHost, type HostState } from "../../src/host/hostState";
import { execute, LostAnswer } from "../../src/host/wire";

interface Answer {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; ActionIndex: number; Location: string };
}

/** Paths 1 (workbook), 2 (its sheets), 3 (the active sheet) and 4 (its A1) stand ready. */
const PATHS = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 3, Name: "GetActiveWorksheet", ParentObjectPathId: 2 },
  4: { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["A1"] } },
};

function ask(host: HostState, actions: object[], paths: object = {}): Answer {
  return JSON.parse(execute(host, JSON.stringify({ Actions: actions, ObjectPaths: { ...PATHS, ...paths } }))) as Answer;
}

const write = (id: number, value: unknown): object => ({
  Id: id,
  ActionType: 4,
  Name: "Values",
  ObjectPathId: 4,
  ArgumentInfo: { Arguments: [value] },
});
const read = (id: number): object => ({ Id: id, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["values"] } });

describe("one request of the rich API", () => {
  let host: HostState;
  beforeEach(() => {
    host = openHost(Book.create());
  });
  const a1 = (): unknown => host.book.cell(host.book.sheets[0]!, 0, 0)?.value ?? null;

  it("answers every action in order", () => {
    expect(ask(host, [{ Id: 7, ActionType: 1, Name: "", ObjectPathId: 4 }, write(8, [[3]]), read(9)])).toEqual({
      Results: [
        { ActionId: 7, Value: {} },
        { ActionId: 8, Value: null },
        { ActionId: 9, Value: { Values: [[3]] } },
      ],
    });
  });

  it("stops at the first refusal, says where, and takes nothing back", () => {
    const answer = ask(host, [write(1, [[3]]), write(2, [[1, 2]]), write(3, [[9]])]);
    expect(answer.Results).toEqual([{ ActionId: 1, Value: null }]);
    expect(answer.Error).toMatchObject({ Code: "InvalidArgument", ActionIndex: 1, Location: "Range.values" });
    expect(a1()).toBe(3);
  });

  it("is one step for undo, also where it was refused half-way", () => {
    ask(host, [write(1, [[1]])]);
    ask(host, [write(1, [[2]]), write(2, [[3]]), write(3, [[4, 4]])]);
    expect(a1()).toBe(3);
    host.book.undo();
    expect(a1()).toBe(1);
  });

  it("knows an object again by its reference, until it is released", () => {
    const kept = ask(host, [
      { Id: 1, ActionType: 3, Name: "_KeepReference", ObjectPathId: 4 },
      { Id: 2, ActionType: 1, Name: "", ObjectPathId: 4 },
    ]);
    const name = (kept.Results[1]?.Value as { _ReferenceId: string })._ReferenceId;
    const byReference = { 4: { Id: 4, ObjectPathType: 6, Name: name } };
    expect(ask(host, [write(1, [[5]]), read(2)], byReference).Results[1]?.Value).toEqual({ Values: [[5]] });
    ask(host, [{ Id: 1, ActionType: 3, Name: "_RemoveReference", ObjectPathId: 1, ArgumentInfo: { Arguments: [name] } }]);
    expect(host.requests.map(({ release }) => release)).toEqual([false, false, true]);
    expect(ask(host, [read(1)], byReference).Error?.Code).toBe("InvalidObjectPath");
  });

  it("takes objects as arguments where a referenced path stands beside them", () => {
    const both = {
      5: {
        Id: 5,
        ObjectPathType: 3,
        Name: "GetBoundingRect",
        ParentObjectPathId: 4,
        ArgumentInfo: { Arguments: [6], ReferencedObjectPathIds: [6] },
      },
      6: { Id: 6, ObjectPathType: 3, Name: "GetCell", ParentObjectPathId: 3, ArgumentInfo: { Arguments: [2, 3] } },
    };
    expect(
      ask(host, [{ Id: 1, ActionType: 2, Name: "", ObjectPathId: 5, QueryInfo: { Select: ["address"] } }], both).Results[0]?.Value,
    ).toEqual({ Address: "Sheet1!A1:D3" });
  });

  it.each([
    ["an unknown property", { Id: 1, ActionType: 4, Name: "Sparkle", ObjectPathId: 4, ArgumentInfo: { Arguments: [1] } }, "Range.sparkle"],
    ["an unknown method", { Id: 1, ActionType: 3, Name: "Explode", ObjectPathId: 3 }, "Worksheet.explode"],
    [
      "an unknown name in a load",
      { Id: 1, ActionType: 2, Name: "", ObjectPathId: 2, QueryInfo: { Select: ["name", "colour"] } },
      "Worksheet.colour",
    ],
    ["what JavaScript objects inherit", { Id: 1, ActionType: 3, Name: "ToString", ObjectPathId: 3 }, "Worksheet.toString"],
    ["an unknown kind of action", { Id: 1, ActionType: 6, Name: "", ObjectPathId: 3 }, "Worksheet.action type 6"],
  ])("never answers %s with done", (_what, action, named) => {
    const { Error: error } = ask(host, [action]);
    expect([error?.Code, error?.Message]).toEqual(["ApiNotFound", `The API you are trying to use could not be found: ${named}.`]);
  });

  it("refuses more than it may take in, and more than it may answer", () => {
    host.payloadLimit = 2000;
    expect(ask(host, [write(1, [["x".repeat(3000)]])]).Error?.Code).toBe("RequestPayloadSizeLimitExceeded");
    expect(a1()).toBeNull();
    host.book.enter(host.book.sheets[0]!, 0, 0, "y".repeat(3000));
    expect(ask(host, [read(1)])).toMatchObject({ Results: [], Error: { Code: "ResponsePayloadSizeLimitExceeded" } });
  });

  describe("with a fault on order", () => {
    const actions = [write(1, [[1]]), write(2, [[2]]), write(3, [[3]])];

    it.each([
      [-1, null],
      [0, null],
      [1, 1],
      [2, 2],
    ])("fails at action %i with what came before done", (action, left) => {
      host.faults.fail({ request: 0, action, code: "GeneralException" });
      const answer = ask(host, actions);
      expect(answer.Error).toMatchObject({ Code: "GeneralException", ActionIndex: action });
      expect(a1()).toBe(left);
      expect(ask(host, actions).Error).toBeUndefined();
    });

    it("strikes in a later request", () => {
      host.faults.fail({ request: 1, action: 0, code: "AccessDenied" });
      expect(ask(host, actions).Error).toBeUndefined();
      expect(ask(host, actions).Error?.Code).toBe("AccessDenied");
    });

    it("counts from the moment it was ordered", () => {
      ask(host, actions);
      ask(host, actions);
      host.faults.fail({ request: 0, action: 0, code: "AccessDenied" });
      expect(ask(host, actions).Error?.Code).toBe("AccessDenied");
    });

    it("can lose the answer of what was done", () => {
      host.faults.fail({ request: 0, action: "lost", code: "ConnectionFailure" });
      expect(() => ask(host, actions)).toThrow(LostAnswer);
      expect(a1()).toBe(3);
    });
  });
});
