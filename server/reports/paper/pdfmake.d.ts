// As much of pdfmake 0.3 as we use; the package brings no types of its own.
declare module 'pdfmake' {
  type Node = string | { [property: string]: unknown };

  export type Definition = {
    content: Node[];
    footer?: (page: number, pages: number) => Node;
    info?: Record<string, unknown>;
    language?: string;
    pageSize?: string;
    pageMargins?: number[];
    defaultStyle?: Record<string, unknown>;
    styles?: Record<string, Record<string, unknown>>;
  };

  const pdfmake: {
    setFonts(fonts: Record<string, Record<string, string>>): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
