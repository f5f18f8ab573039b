import { Controller, Get, Inject, Module, Param } from '@nestjs/common';
import { RatesService } from './rates.service';

@Controller()
export class RatesController {
  constructor(@Inject(RatesService) private readonly rates: RatesService) {}

  @Get('rates/:pair')
  quote(@Param('pair') pair: string) {
    return this.rates.quote(pair);
  }

  @Get('pairs')
  pairs() {
    return { pairs: this.rates.supported() };
  }
}

@Module({ controllers: [RatesController], providers: [RatesService] })
export class RatesModule {}
