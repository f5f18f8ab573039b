export interface CopyRequest { region: string; key: string }

export function parse(body: string | null): CopyRequest {
  const request = JSON.parse(body ?? "{}") as Partial<CopyRequest>;
  if (!request.region || !request.key) throw new Error("region and key are required");
  return { region: request.region.toLowerCase(), key: request.key };
}
