import { PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import { Controller, Get, HttpCode, Inject, Injectable, Module, Param, Post } from "@nestjs/common";
import { AwsModule } from "../aws/aws.module";
import type { Table } from "../aws/table";
import { InjectTable, InjectTopics } from "../aws/tokens";
import { PlantsModule, PlantsService } from "../plants/plants.module";

@Injectable()
export class CareService {
  constructor(
    @InjectTable("care-log") private readonly log: Table,
    @InjectTopics() private readonly topics: SNSClient,
    @Inject(PlantsService) private readonly plants: PlantsService,
  ) {}

  async water(plant: string) {
    const name = await this.plants.nameOf(plant);
    await this.log.put({ id: { S: `care#${plant}` }, last: { S: "watered" } });
    await this.topics.send(new PublishCommand({ TopicArn: "arn:aws:sns:us-west-2:112233445566:care", Message: `${name} watered` }));
  }

  async advice(plant: string) {
    const [name, entry] = await Promise.all([this.plants.nameOf(plant), this.log.get(`care#${plant}`).catch(() => null)]);
    return { name, last: entry === null ? "unknown" : (entry?.last?.S ?? "never") };
  }
}

@Controller("care")
export class CareController {
  constructor(@Inject(CareService) private readonly care: CareService) {}

  @Post(":plant/waterings")
  @HttpCode(204)
  async water(@Param("plant") plant: string) {
    await this.care.water(plant);
  }

  @Get(":plant")
  advice(@Param("plant") plant: string) {
    return this.care.advice(plant);
  }
}

@Module({
  imports: [AwsModule.forFeature({ name: "care-log" }), PlantsModule],
  controllers: [CareController],
  providers: [CareService],
})
export class CareModule {}
