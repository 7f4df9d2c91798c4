/** Pages for service users: one idea a sentence, under twelve words. */
import { insideSentence } from "./words";

export const serviceUserPagesMessages = {
  easyReadTitle: (area: string) => `${area}: what do you think?`,
  easyReadHow: () => "Tick one box for each. There are no wrong answers.",
  easyReadIsDraft: () => "These words are a draft. Tell us how to make them better.",
  notSure: () => "Not sure",
  resultsTitle: (area: string) => `What we said about ${insideSentence(area)}`,
  resultsWho: (unit: string, period: string) => `${unit}. ${period}.`,
  goingWell: () => "What is going well",
  nothingGoingWellYet: () => "We are still working on everything.",
  getBetter: () => "What we want to get better",
  nothingToGetBetter: () => "We want to keep it this way.",
  whatWeWillDo: () => "What we will do",
  tookPartByHand: () => "........ service users and ........ staff took part.",
  tellUs: () => "Tell us what you think.",
  tellUsAt: (contact: string) => `Tell us what you think: ${contact}`,
  easyReadTab: (area: string) => `${area} easy read`,
  resultsTab: (unit: string) => `${unit} results`,
  easyReadAdded: (sheet: string) => `The easy-read sheet ${sheet} is ready to print.`,
  resultsAdded: (sheet: string) => `The results page ${sheet} is ready to print.`,
} as const;
