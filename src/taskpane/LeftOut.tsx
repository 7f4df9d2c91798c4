/** What was left out of a figure, and why; that nothing was, too, is said. */
import { messages } from "../core/messages";
import { useHeadings } from "./styles";

/** `sentences`: one for each thing that was left out. */
export function LeftOut({ sentences }: { readonly sentences: readonly string[] }) {
  const headings = useHeadings();
  if (sentences.length === 0) return <p className={headings.second}>{messages.leftOutNothing()}</p>;
  return (
    <div className={headings.second}>
      {messages.leftOutWord()}
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </div>
  );
}
