# The carets go by characters on the screen, not by bytes.
größe = {"höhe": 3}


def prüfe(schlüssel):
    return "größe " + str(größe["höhe"]) + "·" + größe[schlüssel]


print("ok", größe["höhe"])
try:
    prüfe("höhe")
except TypeError as e:
    print(e)
class Straße:
    länge = 7

    def __init__(self, name="straße"):
        self.name = name

    def teil(self, nummer):
        return "→" * self.länge + self.name[nummer]


print(Straße().teil(5))
résumé = ["é", "ü"]; print("日本", résumé[0], "日本" + résumé[1] + résumé[7])
