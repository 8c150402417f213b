import { compare, lastDayOfMonths, type LocalDate } from '@anxin/calendar';
import type { Warning } from '../warning/warning';
import type { EmploymentRecord, Kind } from './employment';

/** What an entry of the register is judged by, beside what it says itself. */
export interface EmploymentFacts extends Pick<EmploymentRecord, 'startsOn' | 'relation' | 'postKind' | 'hours'> {
  readonly kind: Kind;
  readonly endsOn: LocalDate | null;
  readonly under16OnStart: boolean;
  readonly minorOnStart: boolean | null;
}

/** What the law forbids or asks of an employment as it is filed. It is filed all the same: what happened must not get lost. */
export const employmentWarnings = (
  employment: EmploymentFacts,
  today: LocalDate,
  law: { readonly temporaryPostMonths: number },
): Warning[] => [
  ...ageWarnings(employment),
  ...partTimeWarnings(employment),
  ...(employment.kind === 'dispatched' ? dispatchWarnings(employment, today, law.temporaryPostMonths) : []),
];

const ageWarnings = ({ under16OnStart, minorOnStart }: EmploymentFacts): Warning[] => {
  if (under16OnStart)
    return [
      {
        path: 'worker.idNumber',
        article: '劳动法 15',
        message:
          '禁止招用未满十六周岁的未成年人；已如实登记，应立即停止用工并送交其监护人。The person is under sixteen on the first day: the work must end at once.',
      },
    ];
  if (!minorOnStart) return [];
  return [
    {
      path: 'worker.idNumber',
      article: '劳动法 58, 64, 65',
      message:
        '未成年工：应办理未成年工登记并定期健康检查，不得安排禁忌劳动。A protected minor (16–17): register, examine, no forbidden work.',
    },
  ];
};

const partTimeWarnings = ({ relation, hours, kind }: EmploymentFacts): Warning[] => {
  if (relation !== 'part-time') return [];
  return [
    ...(hours === 'full-time'
      ? [
          {
            path: 'hours',
            article: '劳动合同法 68',
            message:
              '非全日制用工平均每日不超过四小时、每周累计不超过二十四小时，按全日制工时应订立书面劳动合同。Part-time work is at most 4 hours a day and 24 a week.',
          },
        ]
      : []),
    ...(kind === 'dispatched'
      ? [
          {
            path: 'relation',
            article: '劳动合同法实施条例 30',
            message: '劳务派遣单位不得以非全日制用工形式招用被派遣劳动者。An agency may not dispatch part-time workers.',
          },
        ]
      : []),
  ];
};

const dispatchWarnings = ({ postKind, startsOn, endsOn }: EmploymentFacts, today: LocalDate, months: number): Warning[] => {
  if (postKind === null)
    return [
      {
        path: 'postKind',
        article: '劳动合同法 66',
        message:
          '劳务派遣只能用于临时性、辅助性或者替代性岗位，请注明。Dispatch is for temporary, auxiliary or substitute posts: say which.',
      },
    ];
  if (postKind === 'none')
    return [
      {
        path: 'postKind',
        article: '劳动合同法 66',
        message:
          '该岗位不属于临时性、辅助性或者替代性岗位，不得使用劳务派遣；已如实登记。The post is none of the three kinds: dispatch is unlawful; filed as stated.',
      },
    ];
  if (postKind !== 'temporary' || compare(endsOn ?? today, lastDayOfMonths(startsOn, months)) <= 0) return [];
  return [
    {
      path: 'postKind',
      article: '劳动合同法 66',
      message: `临时性岗位存续时间不得超过${months}个月。A temporary post lasts ${months} months at most.`,
    },
  ];
};
