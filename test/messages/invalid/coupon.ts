import { aCoupon, without } from '../builders.js';
import { invalid } from '../message-case.js';
import { x } from '../strings.js';

export const COUPON = [
  invalid('coupon without id', '.couponId', without(aCoupon(), 'couponId')),
  invalid('coupon with an empty id', '.couponId', aCoupon({ couponId: '' })),
  invalid('coupon whose id is a number', '.couponId', aCoupon({ couponId: 7 })),
  invalid('coupon with a delivery tag of 31 characters', '.deliveryTag', aCoupon({ deliveryTag: x(31) })),
  invalid(
    'coupon with a delivery tag with a hyphen',
    '.deliveryTag',
    aCoupon({ deliveryTag: 'spring-sale' }),
  ),
  invalid('coupon with a delivery tag in Japanese', '.deliveryTag', aCoupon({ deliveryTag: '春' })),
];
