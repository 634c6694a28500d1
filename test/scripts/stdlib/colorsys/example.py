import colorsys

print(colorsys.rgb_to_hsv(1.0, 0.5, 0.0))
print([round(part, 3) for part in colorsys.hls_to_rgb(0.6, 0.5, 1.0)])
