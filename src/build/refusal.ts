/** What a call asks for that there is not: no error of the project, but one that whoever calls is told. */
export interface Refusal {
  refused: string;
}
