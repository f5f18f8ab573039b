// Control characters and those that reorder text: in a terminal they could hide or forge what a report says, and the reported
// workspace need not be trusted. The tab stays, as code frames need it.
// oxlint-disable-next-line no-control-regex -- they are what is searched for
const UNPRINTABLE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of the workspace as it may be sent to a terminal; its length stays the same. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}
