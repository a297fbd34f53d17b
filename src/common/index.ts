export { AppError, type ErrorKind, type InputProblem, InvalidInput, NotFound } from './app-error.js';
export { Clock, SystemClock } from './clock.js';
export { CommonModule } from './common.module.js';
export { isUuid, newId } from './ids.js';
export { maskPersonalData } from './mask.js';
export { Accepted, decodeCursor, encodeCursor, type Page, PageQuery, pageSchema, toPage } from './paging.js';
export { ProblemFilter } from './problem.filter.js';
export { SecretBox, SecretUnreadable } from './secret-box.js';
export { StrictValidation } from './validation.js';
