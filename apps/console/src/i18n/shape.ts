/** The same shape with other words; what counts has a singular beside the plural. */
export type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> } & {
  [K in keyof T as K extends `${infer B}_other` ? `${B}_one` : never]: string;
};
