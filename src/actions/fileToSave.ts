/** A file that an action made, for a person to save. */
export interface FileToSave {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
