import { holderOf, store } from "../lib/passes-table";

interface ApiEvent {
  pathParameters: { passId: string };
  body: string;
}

export const issuePass = async ({ pathParameters, body }: ApiEvent) => {
  const { holder } = JSON.parse(body) as { holder: string };
  await store(pathParameters.passId, holder);
  return { statusCode: 201, body: JSON.stringify({ passId: pathParameters.passId }) };
};

export const checkPass = async ({ pathParameters }: ApiEvent) => {
  const holder = await holderOf(pathParameters.passId);
  return { statusCode: holder ? 200 : 404, body: JSON.stringify({ valid: holder !== undefined }) };
};
