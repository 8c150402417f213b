import { Inject, Injectable } from '@nestjs/common';
import { post, signatureOf } from '@anxin/http';
import { WALL_CLOCK, type WallClock } from '../progress/wall-clock';
import { HOTLINES } from '../settings/hotlines.token';
import type { Hotlines } from '../settings/hotlines.settings';
import { callBackBody, type CallBackContent } from '../work-order/call-back-form';
import { DEFAULT_CALL_BACK } from '../work-order/default-form';

/** What came of a call: acknowledged by a 2xx; the status, or the code of the error. */
export interface CallResult {
  readonly acknowledged: boolean;
  readonly answer: string;
}

/** Calls hotlines back in the form that each wants, signed as their work orders are. */
@Injectable()
export class CallBackClient {
  constructor(
    @Inject(HOTLINES) private readonly hotlines: Hotlines,
    @Inject(WALL_CLOCK) private readonly wallClock: WallClock,
  ) {}

  /** Never throws for what the receiver does; neither body nor secret stands in what it returns. */
  async send(hotlineId: string, content: CallBackContent): Promise<CallResult> {
    const hotline = this.hotlines.find(hotlineId);
    const secret = this.hotlines.secretOf(hotlineId);
    if (!hotline?.callBackUrl || secret === undefined) return { acknowledged: false, answer: 'no URL' };
    const body = JSON.stringify(callBackBody(hotline.form.callBack ?? DEFAULT_CALL_BACK, content));
    const { taken, answer } = await post(hotline.callBackUrl, body, {
      'x-signature': signatureOf(Buffer.from(body), secret),
      'x-timestamp': String(Math.floor(this.wallClock().getTime() / 1_000)),
      'x-nonce': content.id,
    });
    return { acknowledged: taken, answer };
  }
}
