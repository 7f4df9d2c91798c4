/** What a person may want to know before trusting a figure: how scoring, averages and colours work, and what Excel can take back. */
import { messages } from "../../core/messages";
import { isKept } from "../memory";
import { Screen } from "../Screen";
import { useHeadings, useLayout } from "../styles";

export function Help() {
  const headings = useHeadings();
  const layout = useLayout();
  return (
    <Screen title={messages.helpTitle()}>
      <div className={layout.column}>
        {messages.helpTopics().map(({ title, sentences }) => (
          <section key={title} className={layout.tight} aria-label={title}>
            <h2 className={headings.section}>{title}</h2>
            {sentences.map((sentence) => (
              <p key={sentence} className={headings.text}>
                {sentence}
              </p>
            ))}
          </section>
        ))}
        <p className={headings.second}>{isKept() ? messages.choicesKept() : messages.choicesNotKept()}</p>
      </div>
    </Screen>
  );
}
