/** The preview's own words. Messages bring theirs; these are said around them. */
export interface PreviewWords {
  undrawable: string;
  unknownMessage: (type: string) => string;
  unknownPart: (type: string) => string;
  text: string;
  sticker: string;
  image: string;
  video: string;
  audio: string;
  location: string;
  coupon: string;
  imagemap: string;
  template: string;
  flex: string;
  play: string;
  openCoupon: string;
  carousel: (count: number) => string;
  quickReplies: string;
  noImage: string;
  everyone: string;
  from: (name: string, account: string) => string;
  open: (address: string) => string;
  area: (number: number) => string;
}

export const ENGLISH: PreviewWords = {
  undrawable: 'This message cannot be drawn',
  unknownMessage: (type) => `Message of type “${type}”`,
  unknownPart: (type) => `Unknown: ${type}`,
  text: 'Text',
  sticker: 'Sticker',
  image: 'Image',
  video: 'Video',
  audio: 'Audio',
  location: 'Location',
  coupon: 'Coupon',
  imagemap: 'Image map',
  template: 'Template',
  flex: 'Flex message',
  play: 'Play',
  openCoupon: 'View coupon',
  carousel: (count) => `Carousel, ${count} side by side`,
  quickReplies: 'Quick replies',
  noImage: 'No image',
  everyone: 'All',
  from: (name, account) => `${name} from ${account}`,
  open: (address) => `Open ${address}`,
  area: (number) => `Area ${number}`,
};
