/** What makes an action impossible, in words for the user. The message comes from `messages`. */
export class UserError extends Error {
  override readonly name = "UserError";
}
