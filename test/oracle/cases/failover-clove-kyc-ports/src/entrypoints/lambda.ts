import { DynamoApplicantStore, DynamoCaseIndex, FallbackApplicantStore } from "../adapters/dynamo-stores";
import { KycUseCases } from "../application/use-cases";
import type { Applicant } from "../domain/ports";
import type { Result } from "../domain/result";

const regions = ["us-east-1", "ca-central-1"];

const kyc = new KycUseCases(
  new FallbackApplicantStore(regions.map((region) => new DynamoApplicantStore(region))),
  new DynamoCaseIndex({ region: regions[0] }),
);

const respond = <T>(result: Result<T>, success: number) =>
  result.ok
    ? { statusCode: success, body: JSON.stringify(result.value ?? null) }
    : { statusCode: 503, body: JSON.stringify({ message: "temporarily unavailable" }) };

export const submitApplicant = async (event: { applicantId: string; name: string }) =>
  respond(await kyc.submit(event.applicantId, event.name), 201);

export const viewApplicant = async (event: { applicantId: string }) => respond(await kyc.view(event.applicantId), 200);

export const decide = async (event: { applicantId: string; decision: Applicant["state"] }) =>
  respond(await kyc.decide(event.applicantId, event.decision), 200);

export const openCases = async () => ({ statusCode: 200, body: JSON.stringify({ open: await kyc.openCases() }) });
