/**
 * Part of every text's digest. Raised whenever a name, an attribute or a content rule of the schema changes. It stands
 * apart from the schema, so that pages can name it without loading the editor.
 */
export const SCHEMA_VERSION = 1
