import type { Action, Complaint, TransferTarget } from '../complaint/complaint';

/**
 * What a hotline is told of its work order: signed-in 签收, contacted 已联系, correction-asked 请补正, accepted 受理, refused 不予受理, returned 退单或转办, answered 答复,
 * closed 案件办结, withdrawn 撤回.
 */
export const CALL_BACK_STEPS = [
  'signed-in',
  'contacted',
  'correction-asked',
  'accepted',
  'refused',
  'returned',
  'answered',
  'closed',
  'withdrawn',
] as const;
export type CallBackStep = (typeof CALL_BACK_STEPS)[number];

/** One thing that the hotline is to be told, with the text meant for the caller. */
export interface Told {
  readonly step: CallBackStep;
  readonly text: string;
}

const TARGETS: Readonly<Record<TransferTarget, string>> = {
  labour: '人力资源社会保障部门',
  'housing-construction': '住房城乡建设部门',
  transport: '交通运输部门',
  water: '水利部门',
  'other-department': '有权处理的部门',
  'other-region': '有管辖权的地区',
  hotline: '热线',
  arbitration: '劳动人事争议仲裁委员会',
  court: '人民法院',
  'petition-office': '信访部门',
  police: '公安机关',
};

const isSignedIn = ({ deadlines }: Complaint): boolean =>
  deadlines.some(({ kind, metOn, stoppedOn }) => kind === 'hotline-sign-in' && (metOn !== undefined || stoppedOn !== undefined));

/**
 * What an entry of a complaint's log says to the hotline, in order; nothing for what is not its affair. What people wrote on contacting the caller stays here.
 * @param open opens a sealed text
 */
export const toldOf = (before: Complaint, after: Complaint, action: Action, open: (sealed: string) => string): Told[] => {
  const said = saidBy(before, action, open);
  const signsIn = !isSignedIn(before) && isSignedIn(after) && action.kind !== 'withdrawn';
  return [...(signsIn ? [{ step: 'signed-in' as const, text: '您反映的问题已由劳动保障监察机构签收，正在办理。' }] : []), ...said];
};

const saidBy = (before: Complaint, action: Action, open: (sealed: string) => string): Told[] => {
  switch (action.kind) {
    case 'contacted':
      return [{ step: 'contacted', text: '劳动保障监察机构已就您反映的问题与您联系。' }];
    case 'correction-asked':
      return [{ step: 'correction-asked', text: `请您补充：${action.data.missing.map(open).join('；')}。` }];
    case 'accepted':
      return [{ step: 'accepted', text: `您反映的问题已受理。回执号${before.receiptNumber}，可凭回执号和来电号码后四位查询办理进度。` }];
    case 'rejected':
      return [{ step: 'refused', text: `您反映的问题不予受理：${open(action.data.reason)}。救济途径：${open(action.data.way)}。` }];
    case 'transferred':
      return [{ step: 'returned', text: `您反映的问题应由${TARGETS[action.data.to]}处理：${open(action.data.reason)}。` }];
    case 'answered':
      return [{ step: 'answered', text: open(action.data.text) }];
    case 'withdrawn':
      return [{ step: 'withdrawn', text: '您的投诉已撤回。' }];
    case 'case-changed': {
      const { id, state, filed } = action.data;
      const wasTold = before.case?.id === id && before.case.state === 'closed';
      return before.acceptedOn !== null && filed && state === 'closed' && !wasTold
        ? [{ step: 'closed', text: '您反映的问题所立案件已办结。' }]
        : [];
    }
    default:
      return [];
  }
};

const FIRST_PAUSE_S = 5;
const LONGEST_PAUSE_S = 3_600;

/** Seconds (wall time) until a call-back is tried again that was not acknowledged: five, ten, twenty … at most an hour. */
export const pauseAfter = (tries: number): number => Math.min(FIRST_PAUSE_S * 2 ** Math.min(Math.max(tries - 1, 0), 20), LONGEST_PAUSE_S);
