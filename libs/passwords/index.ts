export { LONGEST_PASSWORD, type PasswordFlaw, passwordFlaws, SHORTEST_PASSWORD } from './password-rules.js';
