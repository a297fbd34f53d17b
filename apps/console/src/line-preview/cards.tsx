import type { ReactNode } from 'react';
import { usePreview } from './preview-settings.js';
import { asNumber, asText, type JsonObject } from './safe-values.js';

/** A map card. No map is fetched: the streets are drawn, the coordinates are the message's. */
export function LocationCard({ message }: { message: JsonObject }): ReactNode {
  const latitude = asNumber(message.latitude, -90, 90);
  const longitude = asNumber(message.longitude, -180, 180);
  return (
    <div className="lp-card lp-location">
      <svg className="lp-map" viewBox="0 0 240 130" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <rect className="lp-land" width="240" height="130" />
        <path className="lp-park" d="M150 0h60l-14 44-58 8zM0 84l46-10 14 56H0z" />
        <path className="lp-water" d="M196 130c4-34 18-52 44-60v60z" />
        <path
          className="lp-street"
          d="M-4 66 96 44 244 20M60 134 84-4M124 134l16-138M-4 108l136-20 70 46M96 44l46 52"
        />
        <path className="lp-road" d="M-4 30l90 40 80 8 78-22" />
        <path className="lp-pin-shadow" d="M111 74a9 3.4 0 1 0 18 0 9 3.4 0 1 0-18 0" />
        <path className="lp-pin" d="M120 74c-9-13-17-19-17-28a17 17 0 1 1 34 0c0 9-8 15-17 28z" />
        <circle className="lp-pin-eye" cx="120" cy="45" r="6" />
      </svg>
      <div className="lp-card-text">
        <b>{asText(message.title) ?? ''}</b>
        <span>{asText(message.address) ?? ''}</span>
        {latitude !== undefined && longitude !== undefined && (
          <small>
            {latitude.toFixed(5)}, {longitude.toFixed(5)}
          </small>
        )}
      </div>
    </div>
  );
}

/** A coupon. LINE keeps its picture and terms, so the card tells which one it will be. */
export function CouponCard({ message }: { message: JsonObject }): ReactNode {
  const { words } = usePreview();
  return (
    <div className="lp-card lp-coupon">
      <div className="lp-coupon-head">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4zM9.5 14.5l5-5M9.6 9.8v.01M14.4 14.2v.01" />
        </svg>
        <b>{words.coupon}</b>
      </div>
      <div className="lp-card-text">
        <small>{asText(message.couponId) ?? '?'}</small>
      </div>
      <span className="lp-coupon-foot">{words.openCoupon}</span>
    </div>
  );
}
