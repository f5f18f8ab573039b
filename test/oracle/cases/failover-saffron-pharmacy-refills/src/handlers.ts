import { environment } from "./environment";
import * as TE from "./fp/task-either";
import { findPrescription, loadFormulary, reserveRefill, type Failure } from "./prescriptions";

interface HttpEvent {
  pathParameters?: Record<string, string | undefined>;
  body?: string | null;
}

const json = (statusCode: number) => (body: unknown) => ({ statusCode, body: JSON.stringify(body) });

const problem = (failure: Failure) => json(failure.kind === "not-found" ? 404 : 503)({ error: failure.kind });

export const refillStatus = (event: HttpEvent) =>
  TE.pipe(
    findPrescription(event.pathParameters?.rxId ?? "")(environment),
    TE.map(({ status, remaining }) => ({ status, remaining })),
    TE.fold(problem, json(200)),
  );

export const requestRefill = (event: HttpEvent) => {
  const { quantity = 30 } = JSON.parse(event.body ?? "{}") as { quantity?: number };
  return TE.pipe(
    findPrescription(event.pathParameters?.rxId ?? "")(environment),
    TE.chain((rx) => reserveRefill(rx, quantity)(environment)),
    TE.fold(problem, () => json(202)({ accepted: true })),
  );
};

export const formulary = () => TE.pipe(loadFormulary(environment), TE.fold(problem, json(200)));
