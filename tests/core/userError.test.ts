import { messages } from "../../src/core/messages";
import { UserError } from "../../src/core/userError";

describe("what makes an action impossible", () => {
  it("is told apart from a fault of the program and carries its sentence", () => {
    const error = new UserError(messages.noScoreSheets());
    expect([error instanceof UserError, error instanceof Error, error.name, error.message]).toEqual([
      true,
      true,
      "UserError",
      messages.noScoreSheets(),
    ]);
  });
});
