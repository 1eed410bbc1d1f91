package org.mesinfos.connectors.generic.print;

import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.mapping.NormalisedText;

/** Names of the days of the week in English, French, German, Dutch, Spanish, Italian and Portuguese. */
public final class Weekdays {

    private static final int MIN_LENGTH = 2;
    private static final Pattern TRAILING_PUNCTUATION = Pattern.compile("[.,:]+$");
    private static final Set<String> NAMES = Set.of(
            "MONDAY",
            "TUESDAY",
            "WEDNESDAY",
            "THURSDAY",
            "FRIDAY",
            "SATURDAY",
            "SUNDAY",
            "LUNDI",
            "MARDI",
            "MERCREDI",
            "JEUDI",
            "VENDREDI",
            "SAMEDI",
            "DIMANCHE",
            "MONTAG",
            "DIENSTAG",
            "MITTWOCH",
            "DONNERSTAG",
            "FREITAG",
            "SAMSTAG",
            "SONNABEND",
            "SONNTAG",
            "MAANDAG",
            "DINSDAG",
            "WOENSDAG",
            "DONDERDAG",
            "VRIJDAG",
            "ZATERDAG",
            "ZONDAG",
            "LUNES",
            "MARTES",
            "MIERCOLES",
            "JUEVES",
            "VIERNES",
            "SABADO",
            "DOMINGO",
            "LUNEDI",
            "MARTEDI",
            "MERCOLEDI",
            "GIOVEDI",
            "VENERDI",
            "SABATO",
            "DOMENICA",
            "SEGUNDA-FEIRA",
            "TERCA-FEIRA",
            "QUARTA-FEIRA",
            "QUINTA-FEIRA",
            "SEXTA-FEIRA");

    private Weekdays() {}

    /** Returns whether a word is the name of a weekday or a prefix of one, ignoring trailing punctuation. */
    public static boolean isWeekday(String word) {
        String wanted = NormalisedText.of(
                BoundedText.matcher(TRAILING_PUNCTUATION, word).replaceAll(""));
        return wanted.length() >= MIN_LENGTH && NAMES.stream().anyMatch(name -> name.startsWith(wanted));
    }
}
