import type { Applicant, ApplicantStore, CaseIndex } from "../domain/ports";
import { err, type Result } from "../domain/result";

export class KycUseCases {
  constructor(private readonly applicants: ApplicantStore, private readonly cases: CaseIndex) {}

  submit(applicantId: string, name: string): Promise<Result<void>> {
    return this.applicants.save({ applicantId, name, state: "pending" });
  }

  view(applicantId: string): Promise<Result<Applicant | undefined>> {
    return this.applicants.load(applicantId);
  }

  async decide(applicantId: string, state: Applicant["state"]): Promise<Result<void>> {
    const found = await this.applicants.load(applicantId);
    if (!found.ok) return found;
    if (!found.value) return err(new Error("unknown applicant"));
    const closed = await this.cases.close(applicantId, state);
    return closed.ok ? this.applicants.save({ ...found.value, state }) : closed;
  }

  async openCases(): Promise<number> {
    const counted = await this.cases.countOpen();
    return counted.ok ? counted.value : -1;
  }
}
