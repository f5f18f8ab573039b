import "reflect-metadata";
import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { AwsModule } from "./aws/aws.module";
import { CareModule } from "./care/care.module";
import { PlantsModule } from "./plants/plants.module";

@Module({ imports: [AwsModule.forRoot({ topicRegion: "us-west-2" }), PlantsModule, CareModule] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { logger: false });
  await app.listen(process.env.PORT ?? 3000);
}

void bootstrap();
