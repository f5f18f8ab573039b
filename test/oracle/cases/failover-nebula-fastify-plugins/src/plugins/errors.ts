import type { FastifyInstance } from "fastify";

export class NotFound extends Error {
  readonly statusCode = 404;
}

export function installErrorHandler(app: FastifyInstance) {
  app.setErrorHandler<Error & { statusCode?: number; code?: string }>((error, request, reply) => {
    request.log.error(error);
    const isUnreachable = error.code === "ENOTFOUND" || error.name === "TimeoutError";
    return reply.code(isUnreachable ? 503 : (error.statusCode ?? 500)).send({ message: isUnreachable ? "store unreachable" : error.message });
  });
}
