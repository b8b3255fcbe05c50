/** What is wrong with a policy document, and where. */
export interface Finding {
  /** Stable: E… rejects the document, R… disables one rule, W… warns. */
  readonly code: string;
  /** RFC 6901 JSON pointer into the document as written. */
  readonly pointer: string;
  /** One plain sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** Whether a finding refuses the whole document. */
export const rejects = (finding: Finding): boolean => finding.code.startsWith('E');

/** Whether a finding takes a rule out. */
export const disables = (finding: Finding): boolean => finding.code.startsWith('R');
