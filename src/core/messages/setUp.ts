/** The framework and the set-up of a workbook. */
import { counted, listOf } from "./words";

export const setUpMessages = {
  // ---- Framework --------------------------------------------------------------------------------
  frameworkChanged: () => "The Framework sheet is changed. New score sheets will have it; those already there stay as they are.",
  draftWording: () => "Draft wording",
  wordsAreOurs: () => "Our words, not SeQuIn's.",
  areaUnknown: (area: string) => `The framework has no area called ${area}.`,
  standardUnknown: (id: string) => `The framework has no standard ${id}.`,
  areaNameBlank: () => "An area needs a name.",
  areaNameTooLong: (name: string, longest: number) => `The area name "${name}" is too long: ${longest} letters at most.`,
  areaNameTaken: (name: string) => `There is already an area called ${name}, now or formerly.`,
  standardTextMissing: (number: string) => (number === "" ? "A standard has no text." : `Standard ${number} has no text.`),
  standardTextTooLong: (number: string, length: number, longest: number) =>
    `Standard ${number} has ${length} letters: ${longest} at most, so that it fits on the sheet.`,
  standardNumberMissing: (text: string) => `The standard "${text}" has no number.`,
  standardNumberTaken: (area: string, number: string) => `${area} already has a standard ${number}.`,
  standardIdTwice: (id: string) => `The id ${id} is there twice.`,
  shortTitleTooLong: (title: string, longest: number) => `The short title "${title}" is too long for charts: ${longest} letters at most.`,
  viewUnknown: (seen: string) => `"${seen}" is not a view. Use Everyone, Service users or Staff.`,
  standardAlreadyRetired: (number: string) => `Standard ${number} is retired already.`,
  standardUnchanged: (number: string) => `The new wording of standard ${number} is the same as the old one.`,
  notJson: () => "This is not a framework file: it cannot be read as JSON.",
  notAFramework: () => "This is not a framework file: it does not say which version it is.",
  frameworkVersionUnknown: (found: string) =>
    `This framework file is of version ${found}. This version of SeQuIn Scoring does not know it.`,
  frameworkPart: (part: string, what: string) => (part === "" ? `${what}.` : `At ${part}: ${what}.`),
  frameworkMissing: () => "The Framework sheet is missing or cannot be read.",
  frameworkColumnLost: (header: string) => `The column "${header}" of the Framework sheet cannot be found.`,
  frameworkColumnTwice: (header: string) => `Two columns of the Framework sheet are called "${header}". Rename one.`,
  frameworkValue: (what: string, seen: string) => `${what} on the Framework sheet cannot be used: "${seen}".`,
  frameworkHowTo: () =>
    "Add a standard in the next empty row. To reword one, type over it. To stop using one, set In use to No. Never type over another standard: old scores belong to it.",
  frameworkAbout: () => "About this framework and its scale (open with the + at the left)",
  easyReadPrompt: () => "Yes, when service users have agreed these words. Until then they are marked as a draft.",
  inUsePrompt: () => "No takes the standard out of new score sheets. Old scores keep it.",
  viewColumnPrompt: () => "Who answers this standard.",
  noHeadersToBringIn: (headers: readonly string[]) => `The cells need a row with the headers ${listOf(headers)}.`,
  nothingToBringIn: () => "There is nothing to bring in.",
  standardsBroughtIn: (count: number, areas: readonly string[]) => `${counted(count, "standard")} brought in for ${listOf(areas)}.`,

  // ---- Set-up -----------------------------------------------------------------------------------
  setUpMissing: () => "The Set-up sheet is missing or cannot be read.",
  setUpValue: (what: string, seen: string) => `${what} on the Set-up sheet cannot be used: "${seen}".`,
  setUpForEveryone: () => "Ward staff need only the part called My hospital.",
  setUpForLead: () => "For the regional lead (open with the + at the left)",
  setUpBandPrompt: () => "At or above this number. Changing it colours every sheet anew.",
  setUpYesNoPrompt: () => "Yes or No.",
  setUpWordsAreOurs: () => "The words under the ends of the scale are ours until you change them.",
  wardTwice: (ward: string, hospital: string) => `The ward ${ward} of ${hospital} is on the Set-up sheet twice.`,
  wardWithoutHospital: (ward: string) => `The ward ${ward} on the Set-up sheet has no hospital beside it.`,
  calendarTwice: (period: string) => `${period} is in the calendar twice.`,
  hospitalTwice: (name: string) => `The hospital ${name} is on the Set-up sheet twice.`,
  collaborativeUnknown: (hospital: string, collaborative: string) =>
    `${hospital} belongs to ${collaborative}, which is not on the Set-up sheet.`,
} as const;
