/** Answers about texts, remembered: the same headings, titles and standards stand in every returned file. */

const MOST_REMEMBERED = 5000;

/** The same function, which works out the answer for a text once; after very many different texts it begins anew. Answers are shared: nobody may change one. */
export function remembering<Answer>(answerFor: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const before = answers.get(text);
    if (before !== undefined) return before;
    const answer = answerFor(text);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
