/**
 * What Excel refuses, with the code of `Excel.ErrorCodes` and Excel's own words.
 * The interpreter turns it into the `Error` of the response; nothing that ran before is taken back.
 */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export function invalidArgument(detail?: string): HostError {
  return new HostError("InvalidArgument", detail ?? "The argument is invalid or missing or has an incorrect format.");
}

export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.");
}

export function itemAlreadyExists(): HostError {
  return new HostError("ItemAlreadyExists", "The resource being created already exists.");
}

export function invalidReference(): HostError {
  return new HostError("InvalidReference", "This reference is not valid for the current operation.");
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.");
}

export function invalidOperation(detail: string): HostError {
  return new HostError("InvalidOperation", detail);
}

/** Excel knows the call, this host cannot do it (a picture of a range, say). */
export function unsupported(detail: string): HostError {
  return new HostError("UnsupportedOperation", detail);
}

/** Neither served nor newer than the requirement set allows: the caller asked for something that is not there. */
export function apiNotFound(className: string, member: string): HostError {
  return new HostError("ApiNotFound", `The API you are trying to use could not be found: ${className}.${member}.`);
}
