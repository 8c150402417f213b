const FORM = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from a path can be a complaint's id at all. */
export const isComplaintId = (text: string): boolean => FORM.test(text);
