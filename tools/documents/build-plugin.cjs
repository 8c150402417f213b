/**
 * A plugin of `nest build` (nest-cli.json): keeps for the published documents what the compiler knows and would drop. Each controller gets the schemas of its
 * answers (`anxin:answers`), each event contract what its comments say (`documentation`).
 */
const { answersOf } = require('./answer-schemas.cjs');
const { commentsOf } = require('./event-comments.cjs');

const CONTROLLER = /[\\/]apps[\\/]([^\\/]+)[\\/]src[\\/].+\.controller\.ts$/;
const CONTRACT = /[\\/]libs[\\/]contracts[\\/]src[\\/].+\.v\d+\.ts$/;

/** `<object>.<method>(<first>, JSON.parse('…') …)` as a statement. */
const call = (factory, object, method, args) =>
  factory.createExpressionStatement(
    factory.createCallExpression(factory.createPropertyAccessExpression(factory.createIdentifier(object), method), undefined, args),
  );

const json = (factory, value) =>
  factory.createCallExpression(factory.createPropertyAccessExpression(factory.createIdentifier('JSON'), 'parse'), undefined, [
    factory.createStringLiteral(JSON.stringify(value)),
  ]);

const added = (factory, original, checker, namesOf) => {
  const service = CONTROLLER.exec(original.fileName)?.[1];
  if (service)
    return answersOf(original, checker, namesOf(service)).map(({ controller, ...rest }) =>
      call(factory, 'Reflect', 'defineMetadata', [
        factory.createStringLiteral('anxin:answers'),
        json(factory, rest),
        factory.createIdentifier(controller),
      ]),
    );
  if (CONTRACT.test(original.fileName))
    return commentsOf(original).map(({ contract, ...rest }) =>
      call(factory, 'Object', 'assign', [
        factory.createPropertyAccessExpression(factory.createIdentifier('exports'), contract),
        factory.createObjectLiteralExpression([factory.createPropertyAssignment('documentation', json(factory, rest))]),
      ]),
    );
  return [];
};

const before = (_options, program) => {
  const checker = program.getTypeChecker();
  const services = new Map();
  const namesOf = (service) => services.get(service) ?? services.set(service, new Map()).get(service);
  return (context) => (sourceFile) => {
    // An earlier plugin may have rewritten the file: types are those of the file as it was read.
    const original = program.getSourceFile(sourceFile.fileName);
    const statements = original ? added(context.factory, original, checker, namesOf) : [];
    return statements.length ? context.factory.updateSourceFile(sourceFile, [...sourceFile.statements, ...statements]) : sourceFile;
  };
};

module.exports = { before };
