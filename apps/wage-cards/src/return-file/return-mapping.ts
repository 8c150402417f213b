/** Where something stands in a record of a bank's file: a column of a CSV (by number from 1, or by its head), or bytes of a fixed-width line (from 1). */
export interface Place {
  readonly column?: number;
  readonly head?: string;
  readonly at?: number;
  readonly length?: number;
}

/** A record of a certain kind is known by what stands at a place. */
export interface Mark {
  readonly place: Place;
  readonly is: string;
}

export const LAYOUTS = ['fixed', 'csv'] as const;
export const CHARSETS = ['gb18030', 'utf-8'] as const;
export const DELIMITERS = [',', ';', '|', 'tab'] as const;
export const AMOUNT_UNITS = ['yuan', 'fen'] as const;
export const DATE_FORMATS = ['YYYYMMDD', 'YYYY-MM-DD', 'YYYY/MM/DD'] as const;
export const RETURN_STATUSES = ['paid', 'failed', 'returned'] as const;
export const RETURN_CHANNELS = ['card', 'transfer'] as const;
/** What a line of a return file may tell, with what it is called in messages. */
export const RETURN_FIELDS = {
  card: '卡号',
  idNumber: '身份证号',
  amount: '金额',
  status: '状态',
  paidOn: '入账日期',
  reference: '流水号',
} as const;
export type ReturnField = keyof typeof RETURN_FIELDS;

/** How one bank writes one version of its return file (代发回盘格式). Data, kept in the database: another bank's file needs no code. */
export interface ReturnMapping {
  readonly layout: (typeof LAYOUTS)[number];
  readonly charset: (typeof CHARSETS)[number];
  /** Of a CSV. */
  readonly delimiter?: (typeof DELIMITERS)[number];
  /** Lines before the first detail; of a CSV with heads the last of them is the heads. */
  readonly headRows: number;
  readonly fields: {
    readonly card?: Place;
    readonly idNumber?: Place;
    readonly amount: Place;
    readonly status: Place;
    readonly paidOn?: Place;
  };
  /** One place, or several whose texts are joined with a hyphen (batch number, serial number). */
  readonly reference: readonly Place[];
  /** What marks a detail; left out where every line that isn't the total is one. */
  readonly detail?: Mark;
  /** The line that ends the file and says how many details there are and what they come to. */
  readonly total?: Mark & { readonly count: Place; readonly amount: Place };
  readonly amountUnit: (typeof AMOUNT_UNITS)[number];
  readonly dateFormat?: (typeof DATE_FORMATS)[number];
  readonly statuses: readonly { readonly code: string; readonly status: (typeof RETURN_STATUSES)[number] }[];
  readonly channel: (typeof RETURN_CHANNELS)[number];
}

export interface MappingFault {
  readonly path: string;
  readonly message: string;
}

/** What can't be in a mapping, by path. */
export const mappingFaults = (mapping: ReturnMapping): MappingFault[] => [
  ...placesOf(mapping).flatMap(([path, place]) => placeFaults(mapping, path, place)),
  ...fieldFaults(mapping),
  ...statusFaults(mapping.statuses),
];

/** A place as a person finds it in the file. */
export const placeLabel = ({ column, head, at, length }: Place): string => {
  if (head !== undefined) return `“${head}”列`;
  return column === undefined ? `第${at}–${(at ?? 0) + (length ?? 0) - 1}字节` : `第${column}列`;
};

const placesOf = ({ fields, reference, detail, total }: ReturnMapping): [path: string, place: Place][] => [
  ...Object.entries(fields).flatMap(([name, place]): [string, Place][] => (place ? [[`fields.${name}`, place as Place]] : [])),
  ...reference.map((place, at): [string, Place] => [`reference.${at}`, place]),
  ...(detail ? [['detail.place', detail.place] as [string, Place]] : []),
  ...(total
    ? ([
        ['total.place', total.place],
        ['total.count', total.count],
        ['total.amount', total.amount],
      ] as [string, Place][])
    : []),
];

const placeFaults = ({ layout, headRows }: ReturnMapping, path: string, { column, head, at, length }: Place): MappingFault[] => {
  const byBytes = at !== undefined && length !== undefined && column === undefined && head === undefined;
  const byColumn = (column === undefined) !== (head === undefined) && at === undefined && length === undefined;
  if (layout === 'fixed') return byBytes ? [] : [{ path, message: '定长文件按字节定位：须给出 at 与 length，且只给这两项' }];
  if (!byColumn) return [{ path, message: 'CSV 文件按列定位：须给出 column 或 head 之一' }];
  return head !== undefined && headRows === 0 ? [{ path, message: '按列名定位须有表头行（headRows 至少为 1）' }] : [];
};

const fieldFaults = ({ layout, fields, delimiter, dateFormat, headRows, total }: ReturnMapping): MappingFault[] => [
  ...(fields.card || fields.idNumber ? [] : [{ path: 'fields', message: '卡号与身份证号至少要有一项，否则认不出是谁的工资' }]),
  ...(layout === 'fixed' && delimiter ? [{ path: 'delimiter', message: '定长文件没有分隔符' }] : []),
  ...(fields.paidOn && !dateFormat ? [{ path: 'dateFormat', message: '有入账日期时须说明日期格式' }] : []),
  ...(layout === 'csv' && total && headRows === 0 && total.place.head !== undefined
    ? [{ path: 'total.place', message: '没有表头行，不能按列名定位' }]
    : []),
];

const statusFaults = (statuses: ReturnMapping['statuses']): MappingFault[] => [
  ...statuses.flatMap(({ code }, at) =>
    statuses.findIndex((one) => one.code === code) < at ? [{ path: `statuses.${at}.code`, message: '该状态码已有对应' }] : [],
  ),
  ...(statuses.some(({ status }) => status === 'paid') ? [] : [{ path: 'statuses', message: '没有任何状态码表示已付' }]),
];
