const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text can be the id of anything here: asked of a path before the database is. */
export const isId = (text: string): boolean => UUID.test(text);
