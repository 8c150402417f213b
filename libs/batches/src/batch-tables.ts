/** The tables of one kind of batch, made by {@link createBatchTables}. */
export interface BatchTables<C extends string = never> {
  /** `payroll_batch`; with it go `payroll_batch_part`, `payroll_batch_slice` and `payroll_batch_error`. */
  readonly name: string;
  /** What it counts beside rows, a column each. */
  readonly counts?: readonly C[];
  /** Tables of the kind's own whose rows (by `batch_id`) say that something is left to do; they are emptied when a batch is given up. */
  readonly pending?: readonly string[];
  /**
   * Where SQL stores what was staged: the columns of the table `payroll_batch_row`, a row of the file in each, behind `batch_id` and `bucket`. The kind
   * makes the table, with an index that begins with those two. Left out, texts are kept in parts.
   */
  readonly rowColumns?: readonly string[];
}

/** What makes the tables, but for their names. */
export interface BatchTablesDescription {
  /** What a batch is, with the Chinese term; it stands on the table. */
  readonly comment: string;
  /** Who may send one. */
  readonly roles: readonly string[];
  /** What a part holds; it stands on the table. */
  readonly parts: string;
}

interface Runner {
  query(sql: string): Promise<unknown>;
}

/** Makes the tables of one kind of batch: its record, what waits to be stored, what is wrong with which row. For a migration. */
export const createBatchTables = async (
  runner: Runner,
  { name, counts = [] }: Omit<BatchTables<string>, 'pending'>,
  { comment, roles, parts }: BatchTablesDescription,
): Promise<void> => {
  await runner.query(`
    CREATE TABLE ${name} (
      id uuid PRIMARY KEY,
      role text NOT NULL CHECK (role IN (${roles.map(quoted).join(', ')})),
      sender text NOT NULL,
      region text CHECK (region ~ '^[0-9]{6}$'),
      media_type text NOT NULL,
      digest text,
      state text NOT NULL CHECK (state IN ('receiving', 'received', 'running', 'done', 'failed')),
      rows integer NOT NULL DEFAULT 0,
      accepted integer NOT NULL DEFAULT 0,
      unchanged integer NOT NULL DEFAULT 0,
      rejected integer NOT NULL DEFAULT 0,
      ${counts.map((count) => `${count} integer NOT NULL DEFAULT 0,`).join(' ')}
      failure text,
      attempts integer NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL,
      finished_at timestamptz,
      seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CHECK ((state = 'failed') = (failure IS NOT NULL)),
      CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL)),
      CHECK (state <> 'done' OR accepted + unchanged + rejected = rows),
      CHECK ((role = 'supervisor') = (region IS NOT NULL))
    );
    CREATE INDEX ${name}_newest ON ${name} (created_at DESC, id DESC);
    CREATE INDEX ${name}_by_sender ON ${name} (role, sender, created_at DESC, id DESC);
    CREATE INDEX ${name}_open ON ${name} (id) WHERE state IN ('receiving', 'received', 'running');
    CREATE UNIQUE INDEX ${name}_once ON ${name} (role, sender, digest)
      WHERE state IN ('received', 'running') OR (state = 'done' AND rejected = 0);

    CREATE TABLE ${name}_part (
      batch_id uuid NOT NULL REFERENCES ${name} (id),
      bucket integer NOT NULL,
      part integer NOT NULL,
      content text NOT NULL,
      PRIMARY KEY (batch_id, bucket, part)
    );
    ALTER TABLE ${name}_part ALTER COLUMN content SET STORAGE EXTERNAL;

    CREATE TABLE ${name}_slice (
      batch_id uuid NOT NULL REFERENCES ${name} (id),
      slice integer NOT NULL,
      first_bucket integer NOT NULL,
      last_bucket integer NOT NULL,
      lines integer NOT NULL,
      PRIMARY KEY (batch_id, slice)
    );

    CREATE TABLE ${name}_error (
      id bigint GENERATED ALWAYS AS IDENTITY,
      batch_id uuid NOT NULL REFERENCES ${name} (id),
      "row" integer NOT NULL,
      path text NOT NULL,
      message text NOT NULL,
      PRIMARY KEY (batch_id, "row", id)
    );

    COMMENT ON TABLE ${name} IS ${quoted(comment)};
    COMMENT ON COLUMN ${name}.sender IS 'the employer''s credit code; of a bank or an authority its client';
    COMMENT ON COLUMN ${name}.digest IS 'SHA-256 of the bytes as they came and of their media type; the same content changes nothing';
    COMMENT ON COLUMN ${name}.seen_at IS 'wall time of the last sign of life of an upload';
    COMMENT ON TABLE ${name}_part IS ${quoted(parts)};
    COMMENT ON TABLE ${name}_slice IS 'Buckets that are stored in one transaction, which deletes its slice: what is left is still to do';
    COMMENT ON TABLE ${name}_error IS 'What is wrong with which row; never what stood there';
  `);
};

/** Takes them away again. For a migration. */
export const dropBatchTables = async (runner: Runner, { name }: Pick<BatchTables, 'name'>): Promise<void> => {
  await runner.query(`DROP TABLE ${name}_error; DROP TABLE ${name}_slice; DROP TABLE ${name}_part; DROP TABLE ${name}`);
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
