import { Body, Controller, Delete, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { AttachmentsService } from './attachments.service';

@Controller('attachments')
export class AttachmentsController {
  constructor(@Inject(AttachmentsService) private readonly attachments: AttachmentsService) {}

  @Put(':key')
  upload(@Param('key') key: string, @Body() body: { text: string }) {
    return this.attachments.upload(key, body.text);
  }

  @Delete(':key')
  @HttpCode(204)
  remove(@Param('key') key: string) {
    return this.attachments.discard(key);
  }
}
