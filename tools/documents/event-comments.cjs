/** What the comments of a published contract say of the event and of each field, for the event document: the compiler drops comments. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
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
  return calls(node, 'object') ? namedIn(node.arguments[0], constants, under) : {};
};

/** The comments on the properties of a literal, or of the constant that a name stands for; what is spread in is part of it. */
const namedIn = (expression, constants, under) => {
  const node = ts.isIdentifier(expression) ? constants.get(expression.text)?.initializer : expression;
  if (!node || !ts.isObjectLiteralExpression(node)) return {};
  return Object.assign(
    {},
    ...node.properties.map((property) => {
      if (ts.isSpreadAssignment(property)) return namedIn(property.expression, constants, under);
      const at = `${under}${property.name.getText()}`;
      const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
      return { ...(said(property) && { [at]: said(property) }), ...(value && fieldsOf(value, constants, `${at}.`)) };
    }),
  );
};

const constantsOf = (sourceFile) =>
  sourceFile.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.map((one) => [one.name.getText(sourceFile), one]));

/** Constants of the files beside it that it imports: what contracts share. */
const sharedBy = (sourceFile) =>
  sourceFile.statements
    .filter((one) => ts.isImportDeclaration(one) && one.moduleSpecifier.text.startsWith('./'))
    .flatMap(({ moduleSpecifier }) => {
      const file = `${path.resolve(path.dirname(sourceFile.fileName), moduleSpecifier.text)}.ts`;
      return constantsOf(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
    });

/**
 * The exported contracts of a file `<fact>.v<N>.ts` with what is said of them.
 * @returns {{ contract: string, summary: string, fields: Record<string, string> }[]}
 */
const commentsOf = (sourceFile) => {
  const statements = sourceFile.statements.filter(ts.isVariableStatement);
  const constants = new Map([...sharedBy(sourceFile), ...constantsOf(sourceFile)]);
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
