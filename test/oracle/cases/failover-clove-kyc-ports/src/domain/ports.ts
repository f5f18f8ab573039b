import type { Result } from "./result";

export interface Applicant {
  applicantId: string;
  name: string;
  state: "pending" | "approved" | "rejected";
}

export interface ApplicantStore {
  load(applicantId: string): Promise<Result<Applicant | undefined>>;
  save(applicant: Applicant): Promise<Result<void>>;
}

export interface CaseIndex {
  countOpen(): Promise<Result<number>>;
  close(applicantId: string, state: Applicant["state"]): Promise<Result<void>>;
}
