import { type Finding, saying } from '#libs/findings';

/** What is said of an image: why it is not taken, and what to know where it is. Each reads on from its name. */
export const MEDIA_TEXTS = {
  // files that are none
  image_type: 'is {{found}}; JPEG and PNG are allowed',
  image_cut_off: 'ends before the picture does: it was cut off on the way',
  image_damaged: 'cannot be decoded: its content is damaged',
  image_headless: 'has no readable header',
  image_size_late: 'does not begin with its size',
  image_sizeless: 'says that it is 0 pixels wide or high',
  image_doubled: 'holds two pictures in one',
  image_absent: 'holds no picture',

  // where it may stand
  image_bytes_limit: 'takes {{size}}; LINE takes {{max}}',
  image_still: 'moves in flex messages only',
  image_moving: 'moves when "animated" is true',
  image_by_preview: 'is {{width}} × {{height}} pixels; LINE takes up to {{max}}, so its preview is used',
  imagemap_too_tall: 'is too tall: {{width}} pixels wide it would be higher than {{max}}',
  imagemap_scaled_up: 'is {{width}} pixels wide and is scaled up to {{base}}, which looks soft',
  animation_limit:
    'is an animation of {{width}} × {{height}} pixels and {{size}}; LINE plays them up to {{max}} × {{max}} and {{maxSize}}. The preview, its first picture, can be used',
  icon_type: 'is a JPEG; icons of senders and quick replies are PNG',
  icon_not_square: 'is {{width}} × {{height}} pixels; icons are square',
  icon_bytes_limit: 'takes {{size}}; icons take at most {{max}}',
  icon_by_preview: 'takes {{size}}: its preview is used',
} as const;

export type MediaRemark = Finding<keyof typeof MEDIA_TEXTS>;

export const say = saying(MEDIA_TEXTS);
