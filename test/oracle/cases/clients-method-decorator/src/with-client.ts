import { S3Client } from '@aws-sdk/client-s3';

type Method<T, A extends unknown[], R> = (this: T, ...args: A) => Promise<R>;

export function withStorage(region: string) {
  const client = new S3Client({ region });
  return function <T, A extends unknown[], R>(method: (this: T, ...args: [...A, S3Client]) => Promise<R>, _context: ClassMethodDecoratorContext): Method<T, A, R> {
    return function (this: T, ...args: A) {
      return method.call(this, ...args, client);
    };
  };
}
