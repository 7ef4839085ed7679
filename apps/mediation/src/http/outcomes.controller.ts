import { mediation, type Mediation, type MediationCommand } from '@12315/domain-mediation';
import { type Act, acting, type Aggregate, Allows, CurrentAct, Handles, uuid5 } from '@12315/platform';
import { Body, Controller, Post } from '@nestjs/common';
import {
  ConfirmPerformanceBody,
  IssueAdviceBody,
  KeepRecordBody,
  RecordAdviceAnswerBody,
  RecordAgreementBody,
  TerminateMediationBody,
} from './mediation.bodies';

const acted = acting('mediationId');

/** What a mediation comes to: an agreement and its performance, or its end without one; and what the business is advised. */
@Controller('mediations')
export class OutcomesController {
  constructor(@Handles(mediation) private readonly mediations: Aggregate<MediationCommand, Mediation>) {}

  @Post(':id/agreement')
  @Allows('RecordAgreement')
  agree(@Body() { remedies, cashAmount, inKindValue }: RecordAgreementBody, @CurrentAct() act: Act) {
    const data = { mediationId: act.id, remedies, cashAmount, inKindValue };
    return acted(this.mediations, { type: 'RecordAgreement', data }, act);
  }

  @Post(':id/document')
  @Allows('SignDocument')
  sign(@CurrentAct() act: Act) {
    return acted(this.mediations, { type: 'SignDocument', data: { mediationId: act.id } }, act);
  }

  /** C2026 art 24: instead of a document. */
  @Post(':id/record')
  @Allows('KeepRecord')
  keepRecord(@Body() { because }: KeepRecordBody, @CurrentAct() act: Act) {
    return acted(this.mediations, { type: 'KeepRecord', data: { mediationId: act.id, because } }, act);
  }

  @Post(':id/performance')
  @Allows('ConfirmPerformance')
  confirm(@Body() { performed, recovered }: ConfirmPerformanceBody, @CurrentAct() act: Act) {
    const data = { mediationId: act.id, performed, ...(typeof recovered === 'number' && { recovered }) };
    return acted(this.mediations, { type: 'ConfirmPerformance', data }, act);
  }

  /** C2026 art 23. */
  @Post(':id/termination')
  @Allows('TerminateMediation')
  terminate(@Body() { ground, reason }: TerminateMediationBody, @CurrentAct() act: Act) {
    const data = { mediationId: act.id, ground, reason };
    return acted(this.mediations, { type: 'TerminateMediation', data }, act);
  }

  /** Both sides were told of the termination. */
  @Post(':id/termination-notice')
  @Allows('NotifyTermination')
  notify(@CurrentAct() act: Act) {
    return acted(this.mediations, { type: 'NotifyTermination', data: { mediationId: act.id } }, act);
  }

  @Post(':id/advice')
  @Allows('IssueAdvice')
  async advise(@Body() { opinions }: IssueAdviceBody, @CurrentAct() act: Act) {
    const adviceId = uuid5(act.meta.id, 'advice');
    const data = { mediationId: act.id, adviceId, opinions };
    return { adviceId, ...(await acted(this.mediations, { type: 'IssueAdvice', data }, act)) };
  }

  @Post(':id/advice-answer')
  @Allows('RecordAdviceAnswer')
  answer(@Body() { adviceId, answer }: RecordAdviceAnswerBody, @CurrentAct() act: Act) {
    const data = { mediationId: act.id, adviceId, answer };
    return acted(this.mediations, { type: 'RecordAdviceAnswer', data }, act);
  }
}
