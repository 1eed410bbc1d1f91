package org.mesinfos.connectors.generic.print;

import java.util.List;
import java.util.OptionalInt;
import org.mesinfos.connectors.mapping.NormalisedText;

/** Month names and abbreviations in English, French, German, Dutch, Spanish, Italian and Portuguese. */
final class MonthDictionary {

    private static final int MIN_LENGTH = 3;
    private static final List<List<String>> NAMES = List.of(
            List.of("JANUARY", "JANVIER", "JANUAR", "JAENNER", "JANNER", "JANUARI", "ENERO", "GENNAIO", "JANEIRO"),
            List.of("FEBRUARY", "FEVRIER", "FEBRUAR", "FEBRUARI", "FEBRERO", "FEBBRAIO", "FEVEREIRO"),
            List.of("MARCH", "MARS", "MARZ", "MAERZ", "MRZ", "MAART", "MRT", "MARZO", "MARCO"),
            List.of("APRIL", "AVRIL", "ABRIL", "APRILE"),
            List.of("MAY", "MAI", "MEI", "MAYO", "MAGGIO", "MAIO"),
            List.of("JUNE", "JUIN", "JUNI", "JUNIO", "GIUGNO", "JUNHO"),
            List.of("JULY", "JUILLET", "JULI", "JULIO", "LUGLIO", "JULHO"),
            List.of("AUGUST", "AOUT", "AUGUSTUS", "AGOSTO"),
            List.of("SEPTEMBER", "SEPTEMBRE", "SEPTIEMBRE", "SETIEMBRE", "SETTEMBRE", "SETEMBRO"),
            List.of("OCTOBER", "OCTOBRE", "OKTOBER", "OCTUBRE", "OTTOBRE", "OUTUBRO"),
            List.of("NOVEMBER", "NOVEMBRE", "NOVIEMBRE", "NOVEMBRO"),
            List.of("DECEMBER", "DECEMBRE", "DEZEMBER", "DICIEMBRE", "DICEMBRE", "DEZEMBRO"));

    private MonthDictionary() {}

    /**
     * Returns the number of a month, from 1.
     *
     * @param name a name or its first letters, at least three, that no other month shares; case and accents are ignored
     * @return empty if the text is not a month
     */
    static OptionalInt numberOf(String name) {
        String wanted = NormalisedText.of(name);
        int found = 0;
        for (int month = 0; month < NAMES.size() && wanted.length() >= MIN_LENGTH; month++) {
            List<String> names = NAMES.get(month);
            if (names.contains(wanted)) {
                return OptionalInt.of(month + 1);
            }
            if (names.stream().anyMatch(known -> known.startsWith(wanted))) {
                found = found == 0 ? month + 1 : -1;
            }
        }
        return found > 0 ? OptionalInt.of(found) : OptionalInt.empty();
    }
}
