/** What the comments of a published contract say of the event and of each field, for the event document: the compiler drops comments. */
const ts = require('typescript');

const said = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const calls = (node, name) => ts.isCallExpression(node) && node.expression.getText() === name;

/** The comments on the fields of `object({ … })`, by dotted path; lists and optional fields are looked through. */
const fieldsOf = (expression, constants, under = '') => {
  const node = ts.isIdentifier(expression) ? constants.get(expression.text)?.initializer : expression;
  if (!node) return {};
  if (calls(node, 'optional') || calls(node, 'list')) return fieldsOf(node.arguments[0], constants, under);
  if (!calls(node, 'object') || !ts.isObjectLiteralExpression(node.arguments[0])) return {};
  return Object.assign(
    {},
    ...node.arguments[0].properties.map((property) => {
      const at = `${under}${property.name.getText()}`;
      const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
      return { ...(said(property) && { [at]: said(property) }), ...(value && fieldsOf(value, constants, `${at}.`)) };
    }),
  );
};

/**
 * The exported contracts of a file `<fact>.v<N>.ts` with what is said of them.
 * @returns {{ contract: string, summary: string, fields: Record<string, string> }[]}
 */
const commentsOf = (sourceFile) => {
  const statements = sourceFile.statements.filter(ts.isVariableStatement);
  const constants = new Map(
    statements.flatMap(({ declarationList }) => declarationList.declarations.map((one) => [one.name.getText(), one])),
  );
  return statements.flatMap((statement) => {
    const [declaration] = statement.declarationList.declarations;
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const isContract =
      declaration.initializer &&
      (calls(declaration.initializer, 'defineEvent') || /\bEventContract\b/.test(declaration.type?.getText() ?? ''));
    if (!exported || !isContract) return [];
    const schema = constants.get('schema');
    return [
      {
        contract: declaration.name.getText(),
        summary: said(statement),
        fields: schema?.initializer ? fieldsOf(schema.initializer, constants) : {},
      },
    ];
  });
};

module.exports = { commentsOf };
