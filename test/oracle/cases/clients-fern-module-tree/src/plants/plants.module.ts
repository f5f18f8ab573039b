import { Controller, Get, Inject, Injectable, Module, NotFoundException, Param } from "@nestjs/common";
import { AwsModule } from "../aws/aws.module";
import type { Table } from "../aws/table";
import { InjectTable } from "../aws/tokens";

@Injectable()
export class PlantsService {
  constructor(@InjectTable("plants") private readonly plants: Table) {}

  async nameOf(id: string): Promise<string> {
    const row = await this.plants.get(id);
    if (!row) throw new NotFoundException(`no plant ${id}`);
    return row.name?.S ?? id;
  }
}

@Controller("plants")
export class PlantsController {
  constructor(@Inject(PlantsService) private readonly service: PlantsService) {}

  @Get(":id")
  async one(@Param("id") id: string) {
    return { id, name: await this.service.nameOf(id) };
  }
}

@Module({
  imports: [AwsModule.forFeature({ name: "plants", region: "eu-west-1" })],
  controllers: [PlantsController],
  providers: [PlantsService],
  exports: [PlantsService],
})
export class PlantsModule {}
