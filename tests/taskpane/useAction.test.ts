/** @jest-environment jsdom */
import "./browser";
import { act, renderHook, waitFor } from "@testing-library/react";
import { messages } from "../../src/core/messages";
import { UserError } from "../../src/core/userError";
import { SLOW_AFTER, useAction } from "../../src/taskpane/useAction";

/** An action whose end is in our hands. */
function heldAction<Result>() {
  const ends: { resolve: (result: Result) => void; reject: (error: Error) => void }[] = [];
  const action = (): Promise<Result> => new Promise((resolve, reject) => ends.push({ resolve, reject }));
  return { action, ends };
}

describe("an action on a screen", () => {
  it("is busy at once and slow only after a while, then gives its result", async () => {
    const { action, ends } = heldAction<string>();
    const { result } = renderHook(() => useAction(action));
    act(() => void result.current.run());
    expect(result.current).toMatchObject({ busy: true, slow: false, result: null, problem: null });
    await waitFor(() => expect(result.current.slow).toBe(true), { timeout: SLOW_AFTER * 4 });
    act(() => ends[0]?.resolve("made"));
    await waitFor(() => expect(result.current).toMatchObject({ busy: false, slow: false, result: "made", problem: null }));
  });

  it("keeps a result that is a function without calling it", async () => {
    let called = 0;
    const stop = () => {
      called += 1;
    };
    const { result } = renderHook(() => useAction(() => Promise.resolve(stop)));
    await act(async () => {
      await result.current.run();
    });
    await waitFor(() => expect(result.current.result).toBe(stop));
    expect(called).toBe(0);
  });

  it("says what a user can mend as it is, and of anything else what broke", async () => {
    const { action, ends } = heldAction<string>();
    const { result } = renderHook(() => useAction(action));
    act(() => void result.current.run());
    act(() => ends[0]?.reject(new UserError("Finish typing first.")));
    await waitFor(() => expect(result.current.problem).toBe("Finish typing first."));
    act(() => void result.current.run());
    act(() => ends[1]?.reject(new TypeError("x is undefined")));
    await waitFor(() => expect(result.current.problem).toBe(messages.unexpected("x is undefined")));
    act(() => result.current.forgetProblem());
    expect(result.current.problem).toBeNull();
  });

  it("shows only the last of several runs", async () => {
    const { action, ends } = heldAction<string>();
    const { result } = renderHook(() => useAction(action));
    act(() => void result.current.run());
    act(() => void result.current.run());
    act(() => ends[1]?.resolve("new"));
    act(() => ends[0]?.resolve("old"));
    await waitFor(() => expect(result.current.result).toBe("new"));
    expect(result.current.busy).toBe(false);
  });

  it("leaves the answer of a reading aside as soon as it is stopped", async () => {
    const { action, ends } = heldAction<string>();
    const { result } = renderHook(() => useAction(action, "reads"));
    act(() => void result.current.run());
    act(() => result.current.stop());
    expect(result.current).toMatchObject({ busy: false, problem: messages.stopped() });
    act(() => ends[0]?.resolve("late"));
    await waitFor(() => expect(result.current.result).toBeNull());
  });
});
