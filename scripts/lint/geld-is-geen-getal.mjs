// ESLint rule: what is named as money is never a JavaScript number, neither by annotation nor by inference. A number
// cannot hold 0.10 exactly; money is a `Bedrag`, a string with two decimals, or whole cents as bigint.
import ts from 'typescript';

const GELD = /bedrag|saldo|euro|centen/i;
/** A count of amounts is a number, and so is a position or a length. */
const TELT = /^(aantal|nummer|index|lengte)|(aantal|nummer|index|lengte|max|min)$/i;

function heetGeld(naam) {
  return typeof naam === 'string' && GELD.test(naam) && !TELT.test(naam);
}

/** The name an expression ends in: `cel.saldo` and `saldo` both end in "saldo". */
function naamVan(node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'PrivateIdentifier') return node.name;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'MemberExpression') return naamVan(node.property);
  if (node.type === 'ChainExpression') return naamVan(node.expression);
  return undefined;
}

function isGetal(type) {
  if (type.isUnion()) return type.types.some(isGetal);
  return (type.flags & ts.TypeFlags.NumberLike) !== 0;
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'Money is never a JavaScript number' },
    schema: [],
    messages: {
      getal: '"{{naam}}" is money by its name but a number by its type. Use Bedrag, a string with two decimals, or whole cents as bigint.',
      omzetting: 'This makes a number of "{{naam}}", which is money. Read it with Bedrag.van and count with Bedrag.',
    },
  },
  create(context) {
    const diensten = context.sourceCode.parserServices;

    function keurDeclaratie(node) {
      const naam = naamVan(node);
      if (!heetGeld(naam)) return;
      if (isGetal(diensten.getTypeAtLocation(node))) context.report({ node, messageId: 'getal', data: { naam } });
    }

    function keurParameter(parameter) {
      if (parameter.type === 'TSParameterProperty') keurParameter(parameter.parameter);
      else if (parameter.type === 'AssignmentPattern') keurParameter(parameter.left);
      else if (parameter.type === 'Identifier') keurDeclaratie(parameter);
    }

    function keurFunctie(node) {
      node.params.forEach(keurParameter);
    }

    function keurEigenschap(node) {
      if (!node.computed) keurDeclaratie(node.key);
    }

    function keurOmzetting(node, waarde) {
      const naam = waarde === undefined ? undefined : naamVan(waarde);
      if (heetGeld(naam)) context.report({ node, messageId: 'omzetting', data: { naam } });
    }

    return {
      'VariableDeclarator > Identifier.id': keurDeclaratie,
      FunctionDeclaration: keurFunctie,
      FunctionExpression: keurFunctie,
      ArrowFunctionExpression: keurFunctie,
      TSFunctionType: keurFunctie,
      TSMethodSignature: keurFunctie,
      TSPropertySignature: keurEigenschap,
      PropertyDefinition: keurEigenschap,
      'ObjectExpression > Property': keurEigenschap,
      'ObjectPattern > Property > Identifier.value': keurDeclaratie,
      "CallExpression[callee.name='Number']": (node) => keurOmzetting(node, node.arguments[0]),
      'CallExpression[callee.property.name=/^(parseInt|parseFloat)$/]': (node) => keurOmzetting(node, node.arguments[0]),
      "CallExpression[callee.name='parseInt']": (node) => keurOmzetting(node, node.arguments[0]),
      "UnaryExpression[operator='+']": (node) => keurOmzetting(node, node.argument),
      "CallExpression[callee.property.name='toFixed']": (node) => {
        const waarde = node.callee.object;
        if (isGetal(diensten.getTypeAtLocation(waarde))) keurOmzetting(node, waarde);
      },
    };
  },
};
