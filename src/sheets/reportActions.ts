/** The last sections of a report: good practice, actions with "Not uploaded", what the regional team offers, what comes next, and who wrote it. */
import { messages } from "../core/messages";
import { reportMessages } from "../core/messages/report";
import { MANY, listFormula, rawListFormula, sentenceFormula } from "./sentenceFormula";
import { quotedText } from "./functions";
import { formula, type PlanCell } from "./plan";
import { tableCaption, type ReportContext } from "./reportContext";
import type { Part } from "./reportFlow";
import { bulletParts, boxPart, headingPart, notePart, spacePart } from "./reportText";
import { tableParts, type RowTable, type TableRow } from "./reportTables";
import type { ActionCells } from "./writtenActions";

const asShown = (cell: string | null): PlanCell => (cell === null ? null : formula(`=IF(LEN(${cell})=0,"",${cell})`));
const isEmpty = ({ action }: ActionCells): string => `LEN(TRIM(${action}))=0`;

function actionsTable({ source, grid, bands }: ReportContext): RowTable {
  const { facts } = source;
  const rows = source.hospitals.flatMap((hospital, index): TableRow[] => {
    const heading: TableRow = { role: "group", shown: { 1: hospital.name }, cells: () => ({ 1: hospital.name }) };
    const known = facts.hospitals[index]?.actions ?? [];
    const each = hospital.actions.map((cells, at): TableRow => {
      const said = known[at];
      return {
        shown: { 1: said?.action ?? reportMessages.notUploaded(), 2: said?.lead ?? "", 4: said?.status ?? "" },
        cells: () => ({
          0: asShown(cells.number),
          1: formula(`=IF(${isEmpty(cells)},${at === 0 ? quotedText(reportMessages.notUploaded()) : '""'},${cells.action})`),
          2: asShown(cells.lead),
          3: asShown(cells.by),
          4: asShown(cells.status),
        }),
      };
    });
    const place = hospital.actionsPlace;
    const none: TableRow =
      place === null
        ? notUploadedRow
        : {
            ...notUploadedRow,
            cells: () => ({
              1: formula(
                `=IF(COUNTA(${place})=0,${quotedText(reportMessages.notUploaded())},${quotedText(reportMessages.actionsWrittenSince())})`,
              ),
            }),
          };
    return [heading, ...(each.length > 0 ? each : [none])];
  });
  const missing = facts.missing.flatMap((name): TableRow[] => [
    { role: "group", shown: { 1: name }, cells: () => ({ 1: name }) },
    notUploadedRow,
  ]);
  return {
    key: "actions",
    grid,
    first: [reportMessages.numberHeader(), reportMessages.whatWillBeDone()],
    columns: [
      { header: messages.whoLeads(), kind: "words" },
      { header: messages.byWhen(), kind: "date" },
      { header: reportMessages.statusWord(), kind: "words" },
    ],
    rows: [...rows, ...missing],
    bands,
  };
}
const notUploadedRow: TableRow = { shown: { 1: reportMessages.notUploaded() }, cells: () => ({ 1: reportMessages.notUploaded() }) };

/** The hospitals without an action, held apart, as they are now. */
export function withoutActionsFormula({ source }: Pick<ReportContext, "source">): string {
  const hospitals = source.hospitals.map(({ name, actions, actionsPlace }) => ({
    name: quotedText(name),
    when: actions.length > 0 ? `AND(${actions.map(isEmpty).join(",")})` : actionsPlace === null ? "1" : `COUNTA(${actionsPlace})=0`,
  }));
  return `=${rawListFormula([...hospitals, ...source.facts.missing.map((name) => ({ name: quotedText(name), when: "1" }))])}`;
}

/** The live twin of the sentence about actions. */
function actionsSentence({ source, piece }: ReportContext): PlanCell {
  const raw = piece("withoutActions");
  const some = sentenceFormula(reportMessages.notUploadedBy(MANY), { many: listFormula(raw) });
  return formula(`=IF(LEN(${raw})=0,${quotedText(reportMessages.allUploaded(source.hospitals.length))},${some})`);
}

export function practiceSections({ source, grid }: ReportContext): Part[] {
  const shared = source.hospitals.flatMap(({ goodPractice }) => goodPractice);
  return [
    headingPart("practiceHeading", grid, messages.goodPractice()),
    ...bulletParts(
      "practice",
      grid,
      shared.map(({ from, cell, text }) => ({ cell: formula(`=${quotedText(`${from}: `)}&TRIM(${cell})`), shown: `${from}: ${text}` })),
    ),
    boxPart("practice", grid, source.boxes.practice ?? null),
    spacePart("afterPractice"),
  ];
}

/** These stay on the page of what follows them. */
const together = (parts: readonly Part[]): Part[] => parts.map((part) => ({ ...part, keepsWithNext: "ifItFits" }));

export function closingSections(context: ReportContext): Part[] {
  const { source, grid } = context;
  const { narrative, facts } = source;
  const said = (key: string, sentences: readonly { readonly text: string }[]): Part[] =>
    bulletParts(
      key,
      grid,
      sentences.map(({ text }) => ({ cell: text, shown: text })),
    );
  const [actions] = narrative.actions;
  const box = (name: "support" | "recommendations", heading: string): Part[] => [
    headingPart(`${name}Heading`, grid, heading),
    boxPart(name, grid, source.boxes[name] ?? null),
    spacePart(`after.${name}`),
  ];
  return [
    headingPart("actionsHeading", grid, reportMessages.actionsHeading()),
    ...together(
      actions === undefined ? [] : bulletParts("actionsSaid", grid, [{ cell: () => actionsSentence(context), shown: actions.text }]),
    ),
    ...together(bulletParts("actionsHow", grid, [{ cell: reportMessages.actionsHow(), shown: reportMessages.actionsHow() }])),
    ...tableParts(actionsTable(context), tableCaption(context, "actionsCaption", reportMessages.actionsCaption())),
    spacePart("afterActions"),
    ...box("support", reportMessages.supportHeading()),
    ...box("recommendations", reportMessages.recommendationsHeading()),
    headingPart("nextHeading", grid, reportMessages.nextHeading()),
    ...said("next", facts.next === null ? [{ text: reportMessages.nextUnknown() }] : narrative.next),
    boxPart("next", grid, source.boxes.next ?? null),
    spacePart("afterNext"),
    headingPart("authorHeading", grid, reportMessages.authorHeading()),
    ...together(
      bulletParts("contact", grid, [
        {
          cell: source.contact === "" ? reportMessages.contactMissing() : reportMessages.contactIs(source.contact),
          shown: reportMessages.contactIs(source.contact),
        },
      ]),
    ),
    { ...boxPart("author", grid, source.boxes.author ?? null), keepsWithNext: true },
    notePart("made", grid, reportMessages.reportMade(source.made), reportMessages.reportMade(source.made)),
  ];
}
