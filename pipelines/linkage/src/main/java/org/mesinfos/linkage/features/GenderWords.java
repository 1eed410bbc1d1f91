package org.mesinfos.linkage.features;

import java.util.Set;
import org.mesinfos.linkage.text.NameFolding;
import org.mesinfos.linkage.text.NameWordList;

/** Words, codes and titles of sources for two genders. Stateless. */
final class GenderWords {

    private static final Set<String> MEN = Set.of(
            "m",
            "h",
            "1",
            "man",
            "male",
            "homme",
            "masculin",
            "masculine",
            "mannlich",
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
            "femme",
            "feminin",
            "feminine",
            "weiblich",
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
        NameWordList titles = NameWordList.builtIn();
        if (MEN.contains(folded) || titles.isTitleOfMan(folded)) {
            return "m";
        }
        return WOMEN.contains(folded) || titles.isTitleOfWoman(folded) ? "f" : "";
    }
}
