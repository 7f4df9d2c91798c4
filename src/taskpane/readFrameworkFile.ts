/** The content of a framework file as data; what it must hold is core's to say. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";

const MEGABYTE = 1024 * 1024;
/** A framework of a hundred areas has less than one. */
const LARGEST_MB = 5;

/** Throws UserError for a file that is far too large, or no JSON. */
export async function readFrameworkFile(file: File): Promise<{ readonly content: unknown }> {
  if (file.size > LARGEST_MB * MEGABYTE) throw new UserError(messages.frameworkFileTooLarge(LARGEST_MB));
  const text = await file.text();
  const content = await Promise.resolve(text)
    .then((json) => JSON.parse(json) as unknown)
    .then(null, (error: unknown) => {
      if (error instanceof SyntaxError) throw new UserError(messages.notJson(), { cause: error });
      throw error;
    });
  return { content };
}
