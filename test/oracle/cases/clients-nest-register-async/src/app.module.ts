import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService, registerAs } from '@nestjs/config';
import { FilesModule } from './files.module';

const filesConfig = registerAs('files', () => ({ region: process.env.FILES_REGION ?? 'eu-west-1', bucket: 'files' }));

@Module({
  imports: [
    ConfigModule.forRoot({ isGlobal: true, load: [filesConfig], ignoreEnvFile: true }),
    FilesModule.forRootAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({ region: config.getOrThrow<string>('files.region'), bucket: config.getOrThrow<string>('files.bucket') }),
    }),
  ],
})
export class AppModule {}
