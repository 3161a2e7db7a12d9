/** What a call names and the project does not have: reported to the caller, not as a finding. */
export interface Refusal {
  refused: string;
}
