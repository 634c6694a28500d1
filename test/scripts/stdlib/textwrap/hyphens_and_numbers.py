# Words with hyphens are broken between letters, not around numbers.
import textwrap

name = "1-phenyl-4-hydroxy-2,4-cyclohexadiene-1-carboxylate synthase."
for width in (50, 40, 35, 20, 10, 4):
    for on_hyphens in (True, False):
        for long_words in (True, False):
            print(width, on_hyphens, long_words)
            for text in (name, "--aaaa----bbbb-cc", "a-b-c-dd e-f1-gg x--y"):
                print("  ", textwrap.wrap(text, width, break_on_hyphens=on_hyphens, break_long_words=long_words))
