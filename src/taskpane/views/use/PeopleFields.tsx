/** How many service users and staff took part, where the sheet does not say it or says it wrongly. */
import { Field, Input } from "@fluentui/react-components";
import { useSheetMessages } from "../../../core/messages/useSheet";
import { useLayout } from "../../styles";

interface People {
  readonly serviceUsers: number | null;
  readonly staff: number | null;
}

export function PeopleFields({ serviceUsers, staff, onChange }: People & { readonly onChange: (people: People) => void }) {
  const layout = useLayout();
  return (
    <div className={layout.close}>
      <Field label={useSheetMessages.serviceUsersLabel()}>
        <Input
          inputMode="numeric"
          value={textOf(serviceUsers)}
          onChange={(_, { value }) => onChange({ serviceUsers: countIn(value), staff })}
        />
      </Field>
      <Field label={useSheetMessages.staffLabel()}>
        <Input inputMode="numeric" value={textOf(staff)} onChange={(_, { value }) => onChange({ serviceUsers, staff: countIn(value) })} />
      </Field>
    </div>
  );
}

const textOf = (count: number | null): string => (count === null ? "" : String(count));

/** Only digits can be typed. */
function countIn(typed: string): number | null {
  const digits = typed.replace(/\D/g, "").slice(0, 3);
  return digits === "" ? null : Number(digits);
}
