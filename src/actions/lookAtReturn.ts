/** The top of a sheet of a returned file as a picture of cells, and what the lead says about it as a correction to keep. The workbook is not touched. */
import { UserError } from "../core/userError";
import { returnsMessages } from "../core/messages/returns";
import type { SheetFinding } from "../returns/finding";
import { correctionText } from "../returns/keptCorrections";
import { LIMITS } from "../returns/limits";
import type { KeptShape } from "../sheets/returnsSheet";
import type { ReturnedFile } from "./readReturns";
import { correctionOfChoice, pictureOf, type ChosenPlaces, type SheetPicture } from "./sheetPicture";
import { startReader } from "./startReader";

/** Throws UserError where the file can no longer be read. */
export async function lookAtReturn(file: File, triage: ReturnedFile, sheet: string): Promise<SheetPicture> {
  const finding = triage.sheets.find((one) => one.finding.sheet === sheet)?.finding;
  const reader = startReader();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const looked = await withinTime(reader.look({ look: { file: file.name, bytes, sheet, limits: LIMITS } }), LIMITS.milliseconds).finally(
    () => reader.stop(),
  );
  if (finding === undefined || looked === null || looked.looked === null) throw new UserError(returnsMessages.fileStoppedReader());
  return pictureOf(looked.looked, finding);
}

function withinTime<Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** What the lead chose, for this sheet and all of its shape. */
export const correctionFor = (file: string, picture: SheetPicture, chosen: ChosenPlaces): KeptShape => ({
  file,
  correction: correctionText(correctionOfChoice(picture, chosen)),
});

/** Places of the other files that ask about a sheet of the same shape, whatever else they ask: read again, they ask no more than that. */
export function filesLikeIt(read: readonly ReturnedFile[], index: number, sheet: string): number[] {
  const shapes = new Set(read[index]?.sheets.flatMap(({ finding }) => (finding.sheet === sheet ? shapesOf(finding) : [])));
  const isLikeIt = ({ verdict, sheets }: ReturnedFile): boolean =>
    verdict === "decide" && sheets.some(({ finding }) => finding.verdict === "ask" && shapesOf(finding).some((shape) => shapes.has(shape)));
  return read.flatMap((file, other) => (other !== index && isLikeIt(file) ? [other] : []));
}

const shapesOf = ({ tables }: SheetFinding): string[] => tables.flatMap(({ shape }) => shape ?? []);
