import { mediation, type Mediation, type MediationCommand } from '@12315/domain-mediation';
import type { Meta } from '@12315/kernel';
import { type Aggregate, Allows, CommandMeta, Handles, IfMatch, uuid5 } from '@12315/platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  ConfirmPerformanceBody,
  IssueAdviceBody,
  KeepRecordBody,
  RecordAdviceAnswerBody,
  RecordAgreementBody,
  TerminateMediationBody,
} from './mediation.bodies';

/** What a mediation comes to: an agreement and its performance, or its end without one; and what the business is advised. */
@Controller('mediations')
export class OutcomesController {
  constructor(@Handles(mediation) private readonly mediations: Aggregate<MediationCommand, Mediation>) {}

  @Post(':id/agreement')
  @Allows('RecordAgreement')
  agree(
    @Param('id') mediationId: string,
    @Body() { remedies, cashAmount, inKindValue }: RecordAgreementBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { mediationId, remedies, cashAmount, inKindValue };
    return this.acted(mediationId, { type: 'RecordAgreement', data }, meta, expected);
  }

  @Post(':id/document')
  @Allows('SignDocument')
  sign(@Param('id') mediationId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.acted(mediationId, { type: 'SignDocument', data: { mediationId } }, meta, expected);
  }

  /** C2026 art 24: instead of a document. */
  @Post(':id/record')
  @Allows('KeepRecord')
  keepRecord(
    @Param('id') mediationId: string,
    @Body() { because }: KeepRecordBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.acted(mediationId, { type: 'KeepRecord', data: { mediationId, because } }, meta, expected);
  }

  @Post(':id/performance')
  @Allows('ConfirmPerformance')
  confirm(
    @Param('id') mediationId: string,
    @Body() { performed, recovered }: ConfirmPerformanceBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { mediationId, performed, ...(typeof recovered === 'number' && { recovered }) };
    return this.acted(mediationId, { type: 'ConfirmPerformance', data }, meta, expected);
  }

  /** C2026 art 23. */
  @Post(':id/termination')
  @Allows('TerminateMediation')
  terminate(
    @Param('id') mediationId: string,
    @Body() { ground, reason }: TerminateMediationBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { mediationId, ground, reason };
    return this.acted(mediationId, { type: 'TerminateMediation', data }, meta, expected);
  }

  /** Both sides were told of the termination. */
  @Post(':id/termination-notice')
  @Allows('NotifyTermination')
  notify(@Param('id') mediationId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.acted(mediationId, { type: 'NotifyTermination', data: { mediationId } }, meta, expected);
  }

  @Post(':id/advice')
  @Allows('IssueAdvice')
  async advise(
    @Param('id') mediationId: string,
    @Body() { opinions }: IssueAdviceBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const adviceId = uuid5(meta.id, 'advice');
    const data = { mediationId, adviceId, opinions };
    return { adviceId, ...(await this.acted(mediationId, { type: 'IssueAdvice', data }, meta, expected)) };
  }

  @Post(':id/advice-answer')
  @Allows('RecordAdviceAnswer')
  answer(
    @Param('id') mediationId: string,
    @Body() { adviceId, answer }: RecordAdviceAnswerBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { mediationId, adviceId, answer };
    return this.acted(mediationId, { type: 'RecordAdviceAnswer', data }, meta, expected);
  }

  private async acted(mediationId: string, command: MediationCommand, meta: Meta, expected?: number) {
    const { revision } = await this.mediations.handle(mediationId, command, meta, expected);
    return { mediationId, revision };
  }
}
