/** The words of a standard, its easy-read words, and whose view answers it: asked alike of a new and of an old one. */
import { Field, Select, Textarea } from "@fluentui/react-components";
import { STANDARD_TEXT_LENGTH, viewSchema, type View } from "../../core/framework";
import { messages } from "../../core/messages";

export interface StandardWords {
  readonly text: string;
  readonly easyRead: string;
  readonly view: View;
}

interface Props {
  readonly words: StandardWords;
  readonly onChange: (words: StandardWords) => void;
}

export function StandardFields({ words, onChange }: Props) {
  const { text, easyRead, view } = words;
  const { length } = text.trim();
  return (
    <>
      <Field
        label={messages.wordsLabel()}
        required
        hint={messages.lettersOf(length, STANDARD_TEXT_LENGTH)}
        validationState={length > STANDARD_TEXT_LENGTH ? "error" : "none"}
      >
        <Textarea value={text} rows={4} resize="vertical" onChange={(_, { value }) => onChange({ ...words, text: value })} />
      </Field>
      <Field label={messages.easyReadLabel()} hint={messages.draftWording()}>
        <Textarea value={easyRead} rows={3} resize="vertical" onChange={(_, { value }) => onChange({ ...words, easyRead: value })} />
      </Field>
      <Field label={messages.whoseViewLabel()}>
        <Select value={view} onChange={(_, { value }) => onChange({ ...words, view: viewSchema.parse(value) })}>
          {viewSchema.options.map((one) => (
            <option key={one} value={one}>
              {messages.viewName(one)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

/** Whether the words can be a standard's at all; the action looks closer. */
export function mayBeSaved({ text }: StandardWords): boolean {
  const { length } = text.trim();
  return length > 0 && length <= STANDARD_TEXT_LENGTH;
}
