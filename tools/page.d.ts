// What the type checker cannot read from the scripts in docs/assets/js/: see tsconfig.json.

// The pages are HTML: what a script looks up in them is an HTML element, but where it says more.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}

interface Navigator {
  /** Not in every browser. */
  connection?: { saveData: boolean };
}

// The build copies these packages into the site.
declare module "*/vendor/qrcode.js" {
  export { default } from "qrcode-generator";
}
// Its own types bring those of Node with them, which are not those of a page.
declare module "*/vendor/docx.js" {
  export const AlignmentType: any, BorderStyle: any, Document: any, ExternalHyperlink: any, Footer: any, Header: any;
  export const HeadingLevel: any, LevelFormat: any, Packer: any, PageNumber: any, Paragraph: any, Table: any;
  export const TableCell: any, TableRow: any, TextRun: any, WidthType: any;
}
