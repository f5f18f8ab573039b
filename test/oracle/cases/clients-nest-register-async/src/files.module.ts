import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type DynamicModule, Inject, Injectable, Module } from '@nestjs/common';

export const FILES_OPTIONS = Symbol('files');

export interface FilesOptions { region: string; bucket: string }

@Injectable()
export class FilesService {
  private readonly s3: S3Client;

  constructor(@Inject(FILES_OPTIONS) private readonly options: FilesOptions) {
    this.s3 = new S3Client({ region: options.region });
  }

  read(id: string) {
    return this.s3.send(new GetObjectCommand({ Bucket: this.options.bucket, Key: id }));
  }
}

@Module({})
export class FilesModule {
  static forRootAsync(options: { inject: unknown[]; useFactory: (...args: never[]) => FilesOptions }): DynamicModule {
    return {
      module: FilesModule,
      providers: [{ provide: FILES_OPTIONS, inject: options.inject as never[], useFactory: options.useFactory }, FilesService],
      exports: [FilesService],
    };
  }
}
