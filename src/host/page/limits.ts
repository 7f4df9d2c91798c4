/** What the page says of itself under "What it cannot do". Keep it true: the README points here. */
export const LIMITS: readonly string[] = [
  "It is not Excel and is not made or checked by Microsoft. Do the real work in Excel.",
  "It works out the functions that scoring workbooks commonly use. A cell with any other function keeps the value from the file and is marked with a small triangle; it is not worked out again.",
  "Pivot tables, pictures, shapes, slicers, macros, comments in threads and links to other workbooks are not shown.",
  "Colour scales, data bars and icon sets are kept in the file but not drawn.",
  "Charts of columns, bars, lines and pies are drawn; other kinds are kept and saved only.",
  "Notes in cells and groups of columns are kept and saved, but not shown; groups of rows fold.",
  "Windows of add-ins open inside the page and send nothing back but that they were closed; panes and ribbon buttons work.",
  "One area can be selected at a time. There is no find and replace, no sorting and no filter.",
  "Filling by the corner repeats cells and continues numbers with even steps; months, weekdays and numbered names are only repeated.",
  "More than 200,000 cells are not filled or pasted at once.",
  "It does not print and has no print preview: save the workbook and print it from Excel.",
  "Cells that are cut and pasted keep their formulas, but formulas elsewhere that pointed to them do not follow.",
  "Dates, numbers and lists are written as in the United Kingdom, formulas in English.",
  "Nothing is stored: when the page is closed, what was not saved to your computer is gone. Nothing is sent anywhere either.",
];
