import type { Expr } from '../../expression/Expr.js';
import { FUNCTION_RULES } from '../../simplify/functionRules.js';
import { NormalForms } from '../../simplify/NormalForms.js';
import type { Assumptions } from '../../simplify/Signs.js';
import type { SimplificationStep } from '../../simplify/simplificationsOf.js';
import { sidesOf } from '../Formula.js';
import type { Account } from './Account.js';

/** The account of a function's rule, and the rule's own result where the same step has put that in normal form. */
export function withFurther(account: Account, step: SimplificationStep, assume?: Assumptions): Account {
  const result = ruleResult(step, assume);
  if (result === undefined || result === step.after) return account;
  const [plain, normal] = sidesOf(result, step.after);
  return {
    formula: account.formula,
    wording: (messages) => {
      const { title, text } = account.wording(messages);
      return { title, text: [...text, ' ', ...messages.further(plain, normal)] };
    },
  };
}

/** What the rule itself gives; undefined for those of sums and products. */
function ruleResult({ reason, before }: SimplificationStep, assume?: Assumptions): Expr | undefined {
  const rule = FUNCTION_RULES.find(({ id, of }) => id === reason && of === before.operation);
  return rule?.rewrite(before, before.x, new NormalForms(assume));
}
