import { servedClasses, type ServedClass } from "../../../src/host/objects/excelClass";
import { openWorkbook } from "../../driver/openWorkbook";

/** What Microsoft's class says of itself. */
interface Prototype {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** Names that office.js sends without having them as members. */
const ONLY_ON_THE_WIRE = new Set(["Worksheet.gridlines", "Worksheet.headings"]);

describe("the classes of the host", () => {
  let classes: ServedClass[];
  let prototypes: ReadonlyMap<string, Prototype>;
  beforeAll(async () => {
    await openWorkbook();
    classes = servedClasses();
    const microsofts = Excel as unknown as Record<string, { prototype: Prototype } | undefined>;
    prototypes = new Map(classes.map(({ name }) => [name, microsofts[name]?.prototype ?? {}]));
  });

  const strange = (members: (one: ServedClass) => readonly string[], known: (prototype: Prototype) => readonly string[]): string[] =>
    classes
      .flatMap((one) =>
        members(one)
          .filter((member) => !known(prototypes.get(one.name) ?? {}).includes(member))
          .map((member) => `${one.name}.${member}`),
      )
      .filter((member) => !ONLY_ON_THE_WIRE.has(member));

  it("are classes of Microsoft's Excel", () => {
    expect(classes.length).toBeGreaterThan(60);
    expect(classes.filter(({ name }) => !(name in Excel)).map(({ name }) => name)).toEqual([]);
  });

  it("have only properties that Microsoft's classes have", () => {
    expect(
      strange(
        ({ scalars }) => scalars,
        ({ _scalarPropertyNames = [] }) => _scalarPropertyNames,
      ),
    ).toEqual([]);
    expect(
      strange(
        ({ children }) => children,
        ({ _navigationPropertyNames = [] }) => _navigationPropertyNames,
      ),
    ).toEqual([]);
  });

  it("let only that be written which Microsoft's classes let be written", () => {
    expect(
      strange(
        ({ writable }) => writable,
        ({ _scalarPropertyNames = [], _scalarPropertyUpdateable = [] }) =>
          _scalarPropertyNames.filter((_name, index) => _scalarPropertyUpdateable[index]),
      ),
    ).toEqual([]);
  });

  it("have only methods that Microsoft's classes have", () => {
    const methodsOf = (prototype: Prototype): string[] => {
      const all = new Set<string>();
      for (
        let level: object | null = prototype;
        level && level !== Object.prototype;
        level = Object.getPrototypeOf(level) as object | null
      ) {
        for (const name of Object.getOwnPropertyNames(level)) all.add(name);
      }
      return [...all];
    };
    expect(strange(({ methods }) => methods, methodsOf)).toEqual([]);
  });

  it("are spelt on the wire as the interpreter expects: the same name with a capital", () => {
    const different = [...prototypes].flatMap(([name, { _scalarPropertyNames = [], _scalarPropertyOriginalNames = [] }]) =>
      _scalarPropertyNames
        .filter((scalar, index) => scalar.charAt(0).toUpperCase() + scalar.slice(1) !== _scalarPropertyOriginalNames[index])
        .map((scalar) => `${name}.${scalar}`),
    );
    expect(different.filter((member) => !member.includes("._"))).toEqual([]);
  });
});
