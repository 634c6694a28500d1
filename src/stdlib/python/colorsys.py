"""Conversions between RGB, YIQ, HLS and HSV. Source: the textbook formulas of J. Foley et al., "Computer Graphics"."""

__all__ = ["rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"]
__also__ = ["ONE_THIRD", "ONE_SIXTH", "TWO_THIRD"]

ONE_THIRD = 1.0 / 3.0
ONE_SIXTH = 1.0 / 6.0
TWO_THIRD = 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    """Return the YIQ coordinates of a colour given as RGB, all from 0 to 1."""
    y = 0.30 * r + 0.59 * g + 0.11 * b
    return y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)


def yiq_to_rgb(y, i, q):
    """Return the RGB coordinates of a colour given as YIQ, all from 0 to 1."""
    r = y + 0.9468822170900693 * i + 0.6235565819861433 * q
    g = y - 0.27478764629897834 * i - 0.6356910791873801 * q
    b = y - 1.1085450346420322 * i + 1.7090069284064666 * q
    return tuple(0.0 if part < 0.0 else 1.0 if part > 1.0 else part for part in (r, g, b))


def _hue(r, g, b, highest, spread):
    from_red, from_green, from_blue = [(highest - part) / spread for part in (r, g, b)]
    if r == highest:
        hue = from_blue - from_green
    elif g == highest:
        hue = 2.0 + from_red - from_blue
    else:
        hue = 4.0 + from_green - from_red
    return (hue / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    """Return the HLS coordinates of a colour given as RGB, all from 0 to 1."""
    highest, lowest = max(r, g, b), min(r, g, b)
    total, spread = highest + lowest, highest - lowest
    lightness = total / 2.0
    if highest == lowest:
        return 0.0, lightness, 0.0
    saturation = spread / total if lightness <= 0.5 else spread / (2.0 - highest - lowest)
    return _hue(r, g, b, highest, spread), lightness, saturation


def hls_to_rgb(h, l, s):
    """Return the RGB coordinates of a colour given as HLS, all from 0 to 1."""
    if s == 0.0:
        return l, l, l
    m2 = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    m1 = 2.0 * l - m2

    def part(hue):
        hue = hue % 1.0
        if hue < ONE_SIXTH:
            return m1 + (m2 - m1) * hue * 6.0
        if hue < 0.5:
            return m2
        if hue < TWO_THIRD:
            return m1 + (m2 - m1) * (TWO_THIRD - hue) * 6.0
        return m1

    return part(h + ONE_THIRD), part(h), part(h - ONE_THIRD)


def rgb_to_hsv(r, g, b):
    """Return the HSV coordinates of a colour given as RGB, all from 0 to 1."""
    highest, lowest = max(r, g, b), min(r, g, b)
    if highest == lowest:
        return 0.0, 0.0, highest
    spread = highest - lowest
    return _hue(r, g, b, highest, spread), spread / highest, highest


def hsv_to_rgb(h, s, v):
    """Return the RGB coordinates of a colour given as HSV, all from 0 to 1."""
    if s == 0.0:
        return v, v, v
    sector = int(h * 6.0)
    f = h * 6.0 - sector
    p = v * (1.0 - s)
    q = v * (1.0 - s * f)
    t = v * (1.0 - s * (1.0 - f))
    return [(v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q)][sector % 6]
