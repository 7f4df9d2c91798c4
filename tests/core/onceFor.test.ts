import { onceFor } from "../../src/core/onceFor";

describe("what is worked out once", () => {
  it("is worked out again for another object, also where they read the same, and for none twice", () => {
    const asked: string[] = [];
    const first = onceFor(({ name }: { name: string }) => {
      asked.push(name);
      return name[0];
    });
    const [ash, elm, other] = [{ name: "Ash" }, { name: "" }, { name: "Ash" }];
    expect([first(ash), first(elm), first(ash), first(elm), first(other)]).toEqual(["A", undefined, "A", undefined, "A"]);
    expect(asked).toEqual(["Ash", "", "Ash"]);
  });
});
