export class NotFound extends Error {}

type Response = { statusCode: number; body: string };

export const route = <E>(run: (event: E) => Promise<unknown>) => async (event: E): Promise<Response> => {
  try {
    return { statusCode: 200, body: JSON.stringify(await run(event)) };
  } catch (error) {
    if (error instanceof NotFound) return { statusCode: 404, body: error.message };
    console.error(error);
    return { statusCode: 500, body: 'internal error' };
  }
};
