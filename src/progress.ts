/** What a long run does, in its own order. */
export type Step = "Reading files" | "Putting chapters together" | "Checking examples" | "Making pages";

/** Called as a step goes on. @param done how much of it is done, from 1 on @param all how much there is, where that is known */
export type Progress = (step: Step, done: number, all?: number) => void;
