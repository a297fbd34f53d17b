import type { Json } from '../../json.js';
import type { Steps } from './path.js';

export interface FlexJsonProps {
  contents: Json;
  /** told whenever what is written is an object of JSON */
  onChange: (contents: Json) => void;
  /** whether what is written is no JSON now: the message is then as it last was */
  onBroken: (isBroken: boolean) => void;
  /** the part that was selected in the form: shown first */
  selected: Steps;
  /** the part that the cursor is in */
  onSelect: (steps: Steps) => void;
  readOnly: boolean;
}
