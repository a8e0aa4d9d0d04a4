// Tells Stryker where in the files of the rules a change would mean nothing. Three kinds of places, each with its reason;
// everything else of a rule is changed: its conditions, limits, texts of verdicts, status, streams, dates and parameters.

/** The worked examples are tests themselves: test/rules.spec.ts judges each of them. */
const VOORBEELDEN = 'voorbeelden';

/** For people: another word is no other rule. Their form is checked by test/rules.spec.ts, their sense by readers. */
const PROZA = new Set(['titel', 'norm', 'uitleg', 'naam']);

/** The maker of a reference to the source. The words stand in the source, where test/sources.spec.ts looks them up. */
const CITEERT = new Set(['s1']);

function heet(path, naam) {
  return path.isObjectProperty() && !path.node.computed && path.get('key').isIdentifier({ name: naam });
}

function isCitaat(path) {
  return path.isCallExpression() && path.get('callee').isIdentifier() && CITEERT.has(path.node.callee.name);
}

/** The name that a statement of the file itself gives to something, or null. */
function eigenNaam(path) {
  if (path.parentPath?.isProgram() !== true) return null;
  if (path.isFunctionDeclaration()) return path.node.id?.name ?? null;
  const [eerste, ...meer] = path.isVariableDeclaration() ? path.node.declarations : [];
  return eerste !== undefined && meer.length === 0 && eerste.id.type === 'Identifier' ? eerste.id.name : null;
}

/** Whether something is used by worked examples only, directly or through others of which the same is true. */
function dientVoorbeelden(naam, programma, bezocht = new Set()) {
  if (bezocht.has(naam)) return true;
  bezocht.add(naam);
  const plaatsen = programma.scope.getBinding(naam)?.referencePaths ?? [];
  return plaatsen.length > 0 && plaatsen.every((plaats) => {
    if (plaats.findParent((ouder) => heet(ouder, VOORBEELDEN)) !== null) return true;
    const opdracht = plaats.findParent((ouder) => ouder.parentPath?.isProgram() === true);
    const gebruiker = opdracht === null ? null : eigenNaam(opdracht);
    return gebruiker !== null && dientVoorbeelden(gebruiker, programma, bezocht);
  });
}

function shouldIgnore(path) {
  if (heet(path, VOORBEELDEN)) return 'een uitgewerkt voorbeeld is zelf een toets';
  if (path.isObjectProperty() && !path.node.computed && path.get('key').isIdentifier() && PROZA.has(path.node.key.name)) return 'tekst voor lezers';
  if (isCitaat(path)) return 'woorden van de bron';
  const naam = eigenNaam(path);
  if (naam !== null && dientVoorbeelden(naam, path.parentPath)) return 'maakt alleen feiten voor uitgewerkte voorbeelden';
  return undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'geen-mutatie', value: { shouldIgnore } }];
