import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** A shape that several entries use, as the code spells it. */
type Shape = { name: string; source: string }

/**
 * Every kind of entry with its body, read from the types that the log itself is checked against, then each shape that
 * those bodies mention. Throws where a kind has a body that this can't read, so that none is left out unseen.
 */
export function describeEntries(): string {
  const files = globSync('domain/*/entries.ts', { cwd: ROOT })
    .sort()
    .map((file) => `${ROOT}${file}`)
  const options = { ...readOptions(), noEmit: true }
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  const shapes = new Map<string, Shape>()
  const parts = files.flatMap((file) => {
    const source = program.getSourceFile(file)
    if (!source) throw new Error(`${file} can’t be read`)
    return kindsIn(source).map((kind) => {
      if (kind.type) collect(kind.type, checker, shapes)
      const fields = kind.type ? tidy(kind.type.getText()) : '{}'
      const body = /^(Record<string, never>|\{\s*\})$/.test(fields)
        ? 'Its body is empty.'
        : `\`\`\`ts\n${fields}\n\`\`\``
      return [`### \`${kind.name}\``, '', ...(kind.comment ? [kind.comment, ''] : []), body, ''].join('\n')
    })
  })
  const used = [...shapes.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
  return [
    '## Kinds\n',
    ...parts,
    '## Shapes\n',
    'What the bodies above are made of.\n',
    ...used.map(({ source }) => `\`\`\`ts\n${source}\n\`\`\`\n`),
  ].join('\n')
}

function readOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile) as { config: unknown }
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options
}

type Kind = { name: string; comment: string; type: ts.TypeNode | undefined }

/** The members of the file's one `…Entries` type. */
function kindsIn(source: ts.SourceFile): Kind[] {
  const alias = source.statements.find(
    (node): node is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('Entries'),
  )
  if (!alias) throw new Error(`${source.fileName} has no entries`)
  const literals = ts.isIntersectionTypeNode(alias.type) ? alias.type.types : [alias.type]
  return literals.flatMap((literal): Kind[] => {
    if (ts.isMappedTypeNode(literal)) return [kindsOfMapped(literal)]
    if (!ts.isTypeLiteralNode(literal)) throw new Error(`${source.fileName}: ${literal.getText()} can’t be read`)
    return literal.members.map((member) => {
      if (!ts.isPropertySignature(member)) throw new Error(`${member.getText()} can’t be read`)
      const name = ts.isStringLiteral(member.name) ? member.name.text : member.name.getText()
      return { name, comment: commentOf(member), type: member.type }
    })
  })
}

/** Kinds that are made from a list: `${FacilitationCommand}.refused`. */
function kindsOfMapped(mapped: ts.MappedTypeNode): Kind {
  const name = mapped.typeParameter.constraint
    ?.getText()
    .replaceAll('`', '')
    .replace(/\$\{(\w+)\}/, '‹$1›')
  if (!name) throw new Error(`${mapped.getText()} can’t be read`)
  return { name, comment: 'Rules said no to this step.', type: mapped.type }
}

const commentOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join('\n')

/** Adds every type of ours that `node` mentions, and what those mention. */
function collect(node: ts.Node, checker: ts.TypeChecker, shapes: Map<string, Shape>): void {
  const name = ts.isTypeReferenceNode(node) ? node.typeName : ts.isTypeQueryNode(node) ? node.exprName : null
  const declaration = name && declarationOf(name, checker)
  if (declaration && !shapes.has(declaration.name.getText())) {
    const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
    const comment = commentOf(statement)
    const text = tidy(statement.getText().replace(/^export /, ''))
    const source = comment ? `/** ${comment.replaceAll('\n', '\n * ')} */\n${text}` : text
    shapes.set(declaration.name.getText(), { name: declaration.name.getText(), source })
    collect(declaration, checker, shapes)
  }
  node.forEachChild((child) => collect(child, checker, shapes))
}

type Named = ts.TypeAliasDeclaration | ts.VariableDeclaration

function declarationOf(name: ts.EntityName, checker: ts.TypeChecker): Named | null {
  const symbol = checker.getSymbolAtLocation(name)
  if (!symbol) return null
  const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const found = original.declarations?.find(
    (node): node is Named => ts.isTypeAliasDeclaration(node) || ts.isVariableDeclaration(node),
  )
  return found?.getSourceFile().fileName.includes('/domain/') ? found : null
}

/** Without the indentation that a type has inside its file. */
function tidy(text: string): string {
  const lines = text.split('\n')
  const indent = Math.min(...lines.slice(1).map((line) => line.search(/\S|$/)), 99)
  if (!/^\s*[})]/.test(lines.at(-1) ?? '')) return text
  return [lines[0], ...lines.slice(1).map((line) => line.slice(indent))].join('\n')
}
