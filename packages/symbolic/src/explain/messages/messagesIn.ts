import type { Language } from '../Step.js';
import { cs } from './cs.js';
import { en } from './en.js';
import type { Messages } from './Messages.js';
import { pl } from './pl.js';
import { ru } from './ru.js';

/** Every sentence in every language: the compiler asks for those that are missing. */
const messages = { en, cs, pl, ru } satisfies Record<Language, Messages>;

/**
 * The titles and sentences of a language.
 *
 * @throws TypeError naming the languages there are, for any other.
 * @example messagesIn('en').product.title // 'Product rule'
 */
export function messagesIn(language: Language): Messages {
  if (typeof language === 'string' && Object.hasOwn(messages, language)) return messages[language];
  throw new TypeError(
    `explain speaks ${Object.keys(messages).join(', ')}; got the language ${JSON.stringify(language)}`,
  );
}
