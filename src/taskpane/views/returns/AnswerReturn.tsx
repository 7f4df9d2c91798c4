/** The answer about one file: where its scores are, and whose they are, on a picture of the sheet as it came. */
import { Button, Checkbox, Field, mergeClasses, Select } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { filesLikeIt, lookAtReturn } from "../../../actions/lookAtReturn";
import type { ReturnsBook } from "../../../actions/openReturns";
import type { ReturnAnswer } from "../../../actions/planReturns";
import type { ReturnedFile } from "../../../actions/readReturns";
import type { ChosenPlaces } from "../../../actions/sheetPicture";
import { bringInMessages } from "../../../core/messages/bringIn";
import { Screen } from "../../Screen";
import { useButtons, useHeadings, useLayout } from "../../styles";
import { useAction } from "../../useAction";
import type { Places } from "../../useReturns";
import { AboutFields, type About } from "./AboutFields";
import { PlaceFields } from "./PlaceFields";

interface Props {
  readonly file: File;
  readonly index: number;
  readonly read: readonly ReturnedFile[];
  readonly book: ReturnsBook;
  readonly reasons: readonly string[];
  readonly onAnswer: (answer: ReturnAnswer, places: Places | null) => void;
  readonly onLeave: () => void;
}

type Sheet = ReturnedFile["sheets"][number];

export function AnswerReturn({ file, index, read, book, reasons, onAnswer, onLeave }: Props) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const triage = read[index];
  const sheets = triage?.sheets.filter(({ used }) => used) ?? [];
  const [name, setName] = useState(firstAsking(sheets)?.finding.sheet ?? "");
  const [places, setPlaces] = useState<ChosenPlaces | null>(null);
  const [forLikeIt, setForLikeIt] = useState(true);
  const [abouts, setAbouts] = useState<Readonly<Record<string, About>>>({});
  const [unused, setUnused] = useState<readonly string[]>([]);
  const looking = useAction(
    useCallback(async (sheet: string) => (triage === undefined ? null : lookAtReturn(file, triage, sheet)), [file, triage]),
    "reads",
  );
  const { run: look } = looking;
  useEffect(() => {
    if (name !== "") void look(name);
  }, [look, name]);

  const sheet = sheets.find(({ finding }) => finding.sheet === name);
  const picture = looking.result?.sheet === name ? looking.result : null;
  const chosen = places ?? picture?.found ?? null;
  const like = filesLikeIt(read, index, name).length;
  const isOurs = sheet?.finding.source === "ours";
  const asksWhere = sheet !== undefined && !isOurs && (sheet.finding.verdict === "ask" || places !== null);
  const about = sheet === undefined ? null : (abouts[name] ?? aboutOf(sheet, book));
  const asksAbout =
    sheet !== undefined &&
    (sheet.open.length > 0 ||
      sheet.unit === null ||
      sheet.unit.hospital === "" ||
      areaOf(sheet) === "" ||
      (sheet.period ?? book.settings.period) === null);
  const isAnswered = !asksAbout || (about !== null && about.hospital.trim() !== "" && about.areaId !== "" && about.period !== null);

  const use = (): void => {
    const answered = Object.fromEntries(
      sheets.map((one) => [
        one.finding.sheet,
        answerFor(one, unused, abouts[one.finding.sheet] ?? (one === sheet && asksAbout ? about : null)),
      ]),
    );
    onAnswer({ use: true, sheets: answered }, picture !== null && chosen !== null && asksWhere ? { picture, chosen, forLikeIt } : null);
  };
  const isSure = sheet?.finding.verdict === "sure";
  const whose =
    asksAbout && about !== null ? (
      <AboutFields about={about} book={book} onChange={(next) => setAbouts({ ...abouts, [name]: next })} />
    ) : null;
  return (
    <Screen
      title={bringInMessages.answerTitle()}
      running={[{ ...looking, saying: bringInMessages.looking() }]}
      onBack={onLeave}
      footLeft={
        <Button className={buttons.button} onClick={() => onAnswer({ use: false, sheets: {} }, null)}>
          {bringInMessages.leaveOutFile()}
        </Button>
      }
      footRight={
        <Button
          appearance="primary"
          className={buttons.next}
          disabledFocusable={!isAnswered || (asksWhere && (chosen === null || chosen.scoreColumn === "open"))}
          onClick={use}
        >
          {bringInMessages.useThis()}
        </Button>
      }
    >
      <div className={layout.column}>
        <div className={layout.tight}>
          <span className={mergeClasses(headings.strong, layout.words)}>{file.name}</span>
          <span className={headings.second}>{isSure ? bringInMessages.fairlySure() : bringInMessages.pleaseLook()}</span>
          {withoutRepeats(reasons, sheet?.finding.doubts ?? []).map((sentence) => (
            <p key={sentence} className={headings.text}>
              {sentence}
            </p>
          ))}
        </div>
        {sheets.length > 1 ? (
          <div className={layout.close}>
            <Field label={bringInMessages.sheetOfFile()}>
              <Select
                value={name}
                onChange={(_, { value }) => {
                  setName(value);
                  setPlaces(null);
                }}
              >
                {sheets.map(({ finding }) => (
                  <option key={finding.sheet} value={finding.sheet}>
                    {finding.sheet}
                  </option>
                ))}
              </Select>
            </Field>
            <Checkbox
              className={layout.checkbox}
              label={bringInMessages.useThisSheetOfFile(name)}
              checked={!unused.includes(name)}
              onChange={(_, { checked }) => setUnused(checked === true ? unused.filter((one) => one !== name) : [...unused, name])}
            />
          </div>
        ) : null}
        {/* What has to be said comes first. */}
        {isSure ? whose : null}
        {picture === null || chosen === null ? null : <PlaceFields picture={picture} chosen={chosen} onChoose={setPlaces} />}
        {like > 0 && asksWhere ? (
          <Checkbox
            className={layout.checkbox}
            label={bringInMessages.useForFilesLikeIt(like)}
            checked={forLikeIt}
            onChange={(_, { checked }) => setForLikeIt(checked === true)}
          />
        ) : null}
        {isSure ? null : whose}
      </div>
    </Screen>
  );
}

/** A reason says of which sheet it is; a doubt is of the one that is shown. */
const withoutRepeats = (reasons: readonly string[], doubts: readonly string[]): string[] => [
  ...reasons.filter((reason) => !doubts.some((doubt) => reason.endsWith(doubt))),
  ...new Set(doubts),
];

const firstAsking = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find(({ finding }) => finding.verdict === "ask") ?? sheets.find(({ open }) => open.length > 0) ?? sheets[0];

const areaOf = (sheet: Sheet): string =>
  sheet.finding.tables.map(({ areaId }) => areaId ?? sheet.areaId).find((areaId) => areaId !== null) ?? sheet.areaId ?? "";

const aboutOf = (sheet: Sheet, { settings }: ReturnsBook): About => ({
  hospital: sheet.unit?.hospital ?? "",
  ward: sheet.unit?.ward ?? "",
  areaId: areaOf(sheet),
  period: sheet.period ?? settings.period,
  route: sheet.route ?? "selfAssessment",
});

function answerFor({ finding }: Sheet, unused: readonly string[], about: About | null): ReturnAnswer["sheets"][string] {
  const use = !unused.includes(finding.sheet);
  if (about === null) return { use };
  const ward = about.ward.trim();
  return {
    use,
    ...(about.hospital.trim() === "" ? {} : { unit: { hospital: about.hospital.trim(), ward: ward === "" ? null : ward } }),
    ...(about.areaId === "" ? {} : { areaId: about.areaId }),
    ...(about.period === null ? {} : { period: about.period }),
    route: about.route,
  };
}
