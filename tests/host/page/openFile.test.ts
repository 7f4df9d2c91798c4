import { whyNot } from "../../../src/host/page/files/openFile";
import { words } from "../../../src/host/page/words";

describe("a file that is no workbook", () => {
  it.each([
    ["notes.txt", [0x48, 0x65, 0x6c, 0x6c], words.notAWorkbook],
    ["old.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], words.oldWorkbook],
    ["empty.xlsx", [], words.emptyFile],
    ["~$ward.xlsx", [0x50, 0x4b, 0x03, 0x04], words.lockFile],
    ["ward.xlsx", [0x50, 0x4b, 0x03, 0x04, 0x14], null],
  ])("%s is known by its first bytes", (name, bytes, reason) => {
    expect(whyNot(name, new Uint8Array(bytes))).toBe(reason);
  });
});
