import { Body, Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { TicketsService } from './tickets.service';

@Controller('tickets')
export class TicketsController {
  constructor(@Inject(TicketsService) private readonly tickets: TicketsService) {}

  @Get(':id')
  async get(@Param('id') id: string) {
    const ticket = await this.tickets.find(id);
    if (!ticket) throw new NotFoundException();
    return ticket;
  }

  @Post()
  create(@Body() body: { id: string }) {
    return this.tickets.open(body);
  }

  @Get(':id/history')
  history(@Param('id') id: string) {
    return this.tickets.history(id);
  }
}
