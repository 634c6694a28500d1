import colorsys

for rgb in [(0.0, 0.0, 0.0), (1.0, 1.0, 1.0), (0.2, 0.4, 0.4), (1.0, 0.0, 0.0), (0.1, 0.9, 0.3), (0.5, 0.2, 0.8)]:
    for name in ("yiq", "hls", "hsv"):
        there = getattr(colorsys, f"rgb_to_{name}")(*rgb)
        back = getattr(colorsys, f"{name}_to_rgb")(*there)
        print(name, [round(part, 12) for part in there], [round(part, 12) for part in back])
print(sorted(colorsys.__all__))
for i in range(8):
    print([round(part, 12) for part in colorsys.hsv_to_rgb(i / 7, 0.5, 0.8)], [round(part, 12) for part in colorsys.hls_to_rgb(i / 7, 0.4, 0.7)])
print(colorsys.ONE_THIRD, colorsys.rgb_to_hls.__module__, colorsys.rgb_to_hls.__name__)
try:
    colorsys.rgb_to_hls(1, 2)
except TypeError as error:
    print(error)
