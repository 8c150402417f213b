/**
 * What a controller's method returns, as JSON Schema: taken from the method's own return type by the compiler, so that the document can't say anything else.
 * `tsc` erases interfaces; the build plugin beside this file keeps what this makes of them.
 */
const path = require('node:path');
const ts = require('typescript');

const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'All']);
/** Aliases of text that say more than "a text". */
const TEXTS = {
  LocalDate: { type: 'string', format: 'date' },
  YearMonth: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
};

const pascal = (text) =>
  text
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('');

const decoratorNames = (node) =>
  (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []).map(({ expression }) =>
    ts.isCallExpression(expression) ? expression.expression.getText() : expression.getText(),
  );

const fileOf = (symbol) => symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
/** A class that Nest's own plugin describes. */
const isDto = (symbol) => /\.dto\.ts$/.test(fileOf(symbol)) && symbol.declarations.some(ts.isClassDeclaration);
const isForeign = (symbol) => /[\\/]node_modules[\\/]/.test(fileOf(symbol));

/** Makes schemas of types; `names` keeps two types of one name in one service apart. */
class Schemas {
  constructor(checker, names) {
    this.checker = checker;
    this.names = names;
    this.named = {};
  }

  /** @throws Error for what JSON can't hold */
  of(type, at) {
    const { checker } = this;
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & ts.TypeFlags.BigIntLike) throw new Error(`${at}: JSON holds no bigint`);
    if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
    if (type.isNumberLiteral()) return { type: 'number', enum: [type.value] };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { type: 'boolean', enum: [checker.typeToString(type) === 'true'] };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (type.isUnion()) return this.union(type.types, at);
    if (type.isIntersection()) {
      const text = type.types.find((one) => one.flags & ts.TypeFlags.StringLike);
      if (text) return this.of(text, at);
    }
    if (checker.isArrayType(type) || checker.isTupleType(type))
      return { type: 'array', items: this.union(checker.getTypeArguments(type), at) };
    const name = this.nameOf(type);
    if (!name) return this.object(type, at);
    if (!(name in this.named)) {
      this.named[name] = {};
      this.named[name] = this.object(type, name);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  union(types, at) {
    const present = types.filter((one) => !(one.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)));
    const parts = [];
    for (const one of present) {
      const schema = this.of(one, at);
      const same = parts.find((part) => part.type === schema.type && part.enum && schema.enum);
      if (same) same.enum = [...same.enum, ...schema.enum];
      else if (!parts.some((part) => JSON.stringify(part) === JSON.stringify(schema))) parts.push(schema);
    }
    for (const part of parts) if (part.type === 'boolean' && part.enum?.length === 2) delete part.enum;
    for (const part of parts) if (part.type === 'string') part.enum?.sort();
    if (parts.length === 1) return parts[0];
    const [other, ...more] = parts.filter((part) => part.type !== 'null');
    // "a text or nothing" reads better as one type with two names.
    if (more.length === 0 && other && typeof other.type === 'string' && other.type !== 'object')
      return { ...other, type: [other.type, 'null'], ...(other.enum && { enum: [...other.enum, null] }) };
    return { anyOf: parts };
  }

  object(type, at) {
    const { checker } = this;
    const symbol = type.getSymbol();
    if (symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    if (type.getCallSignatures().length) throw new Error(`${at}: JSON holds no function`);
    if (symbol && /^(Readonly)?(Map|Set)$/.test(symbol.name)) throw new Error(`${at}: JSON holds no ${symbol.name}`);
    const properties = {};
    const required = [];
    for (const property of checker.getPropertiesOfType(type)) {
      const declaration = property.valueDeclaration ?? property.declarations?.[0];
      const own = declaration ? checker.getTypeOfSymbolAtLocation(property, declaration) : checker.getTypeOfSymbol(property);
      const place = `${at}.${property.name}`;
      const description = ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
      properties[property.name] = { ...(this.alias(declaration) ?? this.of(own, place)), ...(description && { description }) };
      const optional =
        property.flags & ts.SymbolFlags.Optional || (own.isUnion() && own.types.some((one) => one.flags & ts.TypeFlags.Undefined));
      if (!optional) required.push(property.name);
    }
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const description =
      this.nameOf(type) && symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim() : '';
    return {
      type: 'object',
      ...(description && { description }),
      ...(required.length && { required }),
      ...(Object.keys(properties).length && { properties }),
      ...(index && { additionalProperties: this.of(index.type, at) }),
    };
  }

  /** A property declared as `LocalDate` is a date, although the compiler calls it a string. */
  alias(declaration) {
    const node = declaration?.type;
    return node && ts.isTypeReferenceNode(node) ? TEXTS[node.typeName.getText()] : undefined;
  }

  /** `ComplaintView`, `ComplaintViewPage`; undefined for what has no name of its own. */
  nameOf(type) {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    if (!symbol || symbol.name === '__type' || symbol.name === '__object' || symbol.name === 'Date') return undefined;
    if (isForeign(symbol)) return undefined;
    const of = type.aliasSymbol ? (type.aliasTypeArguments ?? []) : this.checker.getTypeArguments(type).filter((one) => !one.isThisType);
    if (isDto(symbol)) return `${symbol.name}Answer`;
    const plain = of.length
      ? `${of.map((one) => pascal(this.nameOf(one) ?? this.checker.typeToString(one))).join('')}${symbol.name}`
      : symbol.name;
    const file = fileOf(symbol);
    if ((this.names.get(plain) ?? file) === file || of.length) {
      this.names.set(plain, file);
      return plain;
    }
    return pascal(path.basename(path.dirname(file))) + plain;
  }
}

/**
 * The answers of the controllers in a file.
 * @param names kept for all files of one service
 * @returns {{ controller: string, answers: Record<string, object>, schemas: Record<string, object> }[]}
 * @throws Error naming the field that JSON can't hold
 */
const answersOf = (sourceFile, checker, names) =>
  sourceFile.statements
    .filter((statement) => ts.isClassDeclaration(statement) && statement.name && decoratorNames(statement).includes('Controller'))
    .map((declaration) => {
      const schemas = new Schemas(checker, names);
      const answers = {};
      for (const member of declaration.members) {
        if (!ts.isMethodDeclaration(member) || !decoratorNames(member).some((name) => VERBS.has(name))) continue;
        const returned = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(member));
        const type = checker.getAwaitedType(returned) ?? returned;
        // Nothing; or what its own decorators describe: a class, a stream or a file of a library.
        const symbol = type.getSymbol();
        if (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined) || isDto(symbol) || isForeign(symbol)) continue;
        answers[member.name.getText()] = schemas.of(type, `${declaration.name.text}.${member.name.getText()}`);
      }
      return { controller: declaration.name.text, answers, schemas: schemas.named };
    });

module.exports = { answersOf };
