declare module "commonmark-spec" {
  /** The examples of CommonMark's specification; a tab is an arrow in them. */
  export const tests: readonly {
    readonly number: number;
    readonly section: string;
    readonly markdown: string;
    readonly html: string;
  }[];
}
