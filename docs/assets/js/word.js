/**
 * A decision record as a Word document. Python gives what it says, as titled parts of lines and tables; here they
 * get Word's own headings, lists, tables and styles. Loaded only when a reader asks for it.
 */

import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "../vendor/docx.js";

/**
 * @typedef {{ text: string, url: string }} Cell
 * @typedef {{ lead: string, text: string, cites: string }} Line
 * @typedef {{ title: string, numbered: boolean, lines: Line[], head: string[], rows: Cell[][] }} Part
 * @typedef {{ title: string, name: string, running: string, page: [string, string], parts: Part[],
 *   again: string, link: string, reasons: string, rationale: string, signed: string[] }} Told
 */

// Twentieths of a point, Word's measure: a sheet of A4, its margins, and the width between them.
const SHEET = { width: 11906, height: 16838 };
const MARGIN = 1134;
const WIDTH = SHEET.width - 2 * MARGIN;
const COLUMNS = [[1], [0.55, 0.45], [0.34, 0.4, 0.26]];
const GREY = { style: BorderStyle.SINGLE, size: 4, color: "B0BBB6" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };

/**
 * The record as a .docx.
 *
 * @param {Told} told
 * @returns {Promise<Blob>}
 */
export function wordFile(told) {
  const { parts } = told;
  const children = [
    new Paragraph({ text: told.title, heading: HeadingLevel.TITLE }),
    ...(told.name ? [new Paragraph({ text: told.name, style: "Subtitle" })] : []),
    ...parts.flatMap((part, number) => [heading(part.title), ...body(part, number)]),
    ...(told.link ? [heading(told.again), new Paragraph({ children: [link({ text: told.link, url: told.link })] })] : []),
    heading(told.reasons),
    ...told.rationale.split("\n").map((text) => new Paragraph({ text })),
    table([], told.signed.map((words) => [{ text: words, url: "" }, { text: "", url: "" }]), [0.2, 0.8]),
  ];
  const document = new Document({
    title: told.name || told.title,
    creator: "",
    styles: STYLES,
    numbering: { config: parts.map((_, number) => numbering(number)) },
    sections: [
      {
        properties: { page: { size: SHEET, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        headers: { default: new Header({ children: [small([told.running], AlignmentType.LEFT)] }) },
        footers: {
          default: new Footer({
            children: [
              small(
                [`${told.page[0]} `, PageNumber.CURRENT, ` ${told.page[1]} `, PageNumber.TOTAL_PAGES],
                AlignmentType.RIGHT,
              ),
            ],
          }),
        },
        children,
      },
    ],
  });
  return Packer.toBlob(document);
}

const FONT = "Calibri";
const SMALL = 18; // half points
const STYLES = {
  default: {
    document: { run: { font: FONT, size: 21, language: { value: "en-GB" } }, paragraph: { spacing: { after: 80 } } },
    title: { run: { font: FONT, size: 40, bold: true } },
    heading1: { run: { font: FONT, size: 27, bold: true }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
    hyperlink: { run: { color: "0B5A50", underline: {} } },
  },
  paragraphStyles: [
    { id: "Subtitle", name: "Subtitle", basedOn: "Normal", next: "Normal", run: { font: FONT, size: 26 } },
  ],
};

/** @param {string} text */
function heading(text) {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
}

/**
 * @param {Part} part
 * @param {number} number
 */
function body(part, number) {
  if (part.rows.length) return [table(part.head, part.rows, COLUMNS[part.rows[0].length - 1])];
  const list = part.numbered ? { numbering: { reference: `part-${number}`, level: 0 } } : { bullet: { level: 0 } };
  return part.lines.map(
    ({ lead, text, cites }) =>
      new Paragraph({
        ...list,
        children: [
          ...(lead ? [new TextRun({ text: `${lead}: `, bold: true })] : []),
          new TextRun(text),
          ...(cites ? [new TextRun({ text: ` (${cites})`, size: SMALL })] : []),
        ],
      }),
  );
}

/** @param {number} number */
function numbering(number) {
  const level = {
    level: 0,
    format: LevelFormat.DECIMAL,
    text: "%1.",
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 500, hanging: 360 } } },
  };
  return { reference: `part-${number}`, levels: [level] };
}

/**
 * @param {string[]} head
 * @param {Cell[][]} rows
 * @param {number[]} shares
 */
function table(head, rows, shares) {
  const columnWidths = shares.map((share) => Math.round(WIDTH * share));
  /** @param {any[]} children @param {number} column */
  const cell = (children, column) =>
    new TableCell({
      children,
      width: { size: columnWidths[column], type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 0, right: 120 },
    });
  const first = head.map((text, column) => cell([new Paragraph({ children: [new TextRun({ text, bold: true, size: SMALL })] })], column));
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths,
    borders: { top: GREY, bottom: GREY, insideHorizontal: GREY, left: NONE, right: NONE, insideVertical: NONE },
    rows: [
      ...(head.length ? [new TableRow({ tableHeader: true, cantSplit: true, children: first })] : []),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            height: { value: 380, rule: "atLeast" },
            children: row.map((each, column) =>
              cell([new Paragraph({ children: [each.url ? link(each) : new TextRun({ text: each.text, size: SMALL })] })], column),
            ),
          }),
      ),
    ],
  });
}

/** @param {Cell} cell */
function link({ text, url }) {
  return new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: "Hyperlink", size: SMALL })] });
}

/**
 * @param {any[]} children
 * @param {any} alignment
 */
function small(children, alignment) {
  return new Paragraph({ alignment, children: [new TextRun({ children, size: 16, color: "4A5853" })] });
}
