import { aCoupon } from '../builders.js';
import { valid } from '../message-case.js';
import { x } from '../strings.js';

export const COUPON = [
  valid('coupon', aCoupon()),
  valid('coupon with a delivery tag of 30 characters', aCoupon({ deliveryTag: x(30) })),
  valid('coupon with a delivery tag of all kinds', aCoupon({ deliveryTag: 'aZ_09' })),
];
