package org.mesinfos.linkage.features;

import java.util.Set;
import org.mesinfos.linkage.text.NameFolding;

/** Words and codes of sources for two genders. Stateless. */
final class GenderWords {

    private static final Set<String> MEN = Set.of(
            "m",
            "h",
            "1",
            "man",
            "male",
            "mr",
            "monsieur",
            "homme",
            "masculin",
            "masculine",
            "mannlich",
            "herr",
            "hombre",
            "varon",
            "maschio",
            "uomo",
            "masculino",
            "mannelijk");
    private static final Set<String> WOMEN = Set.of(
            "f",
            "2",
            "w",
            "woman",
            "female",
            "mme",
            "mlle",
            "mrs",
            "ms",
            "madame",
            "femme",
            "feminin",
            "feminine",
            "weiblich",
            "frau",
            "mujer",
            "hembra",
            "femmina",
            "donna",
            "feminino",
            "femenino",
            "vrouwelijk",
            "vrouw");

    private GenderWords() {}

    /** Returns one code for all words of a gender; "" for any other word, which is no evidence. */
    static String code(String delivered) {
        String folded = NameFolding.fold(delivered);
        return MEN.contains(folded) ? "m" : WOMEN.contains(folded) ? "f" : "";
    }
}
