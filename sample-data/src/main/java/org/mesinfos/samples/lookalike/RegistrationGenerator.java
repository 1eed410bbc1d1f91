package org.mesinfos.samples.lookalike;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mesinfos.samples.lookalike.Lookalike.PostAddress;
import org.mesinfos.samples.person.Accents;
import org.mesinfos.samples.person.SeededRandom;

/**
 * Generator of the row about a person at one organisation, with the typing errors and gaps of real customer files.
 * Immutable.
 */
final class RegistrationGenerator {

    static final List<String> COLUMNS = List.of(
            "person",
            "organisation",
            "given_names",
            "family_name",
            "birth_family_name",
            "birth_date",
            "email",
            "phone",
            "iban",
            "street",
            "postcode",
            "city");

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final long seed;

    RegistrationGenerator(long seed) {
        this.seed = seed;
    }

    /** Returns the values of one row, in the order of {@link #COLUMNS}; "" for values unknown to the organisation. */
    List<String> row(Lookalike person, int organisation) {
        SeededRandom chance = SeededRandom.of(seed, "registration" + organisation, person.number());
        boolean former = person.formerAddress().isPresent() && chance.percent(50);
        PostAddress address = former ? person.formerAddress().get() : person.address();
        boolean addressKnown = chance.percent(88);
        boolean byBirthName = chance.percent(25);
        return List.of(
                Long.toString(person.number()),
                "org" + organisation,
                given(person.givenNames(), chance),
                name(byBirthName ? person.birthName() : person.usedName(), chance),
                chance.percent(20) ? name(person.birthName(), chance) : "",
                birthDate(person.birthDate(), chance),
                valueOrMissing(person.email(), 65, chance),
                valueOrMissing(chance.percent(30) ? "+33" + person.phone().substring(1) : person.phone(), 65, chance),
                valueOrMissing(person.iban(), 40, chance),
                addressKnown ? withTypingError(address.street(), 4, chance) : "",
                addressKnown ? address.postcode() : "",
                addressKnown ? written(address.city(), chance) : "");
    }

    private static String given(String givenNames, SeededRandom chance) {
        String first = FamilyGenerator.first(givenNames);
        if (chance.percent(3)) {
            return first.charAt(0) + ".";
        }
        return name(chance.percent(60) ? first : givenNames, chance);
    }

    private static String name(String name, SeededRandom chance) {
        return withTypingError(written(name, chance), 5, chance);
    }

    private static String written(String name, SeededRandom chance) {
        String text = chance.percent(35) ? Accents.remove(name) : name;
        text = chance.percent(10) ? text.replace('-', ' ') : text;
        return chance.percent(35) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String birthDate(LocalDate date, SeededRandom chance) {
        if (chance.percent(10)) {
            return "";
        }
        LocalDate recorded = date;
        if (chance.percent(2) && date.getDayOfMonth() <= 12) {
            recorded = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        } else if (chance.percent(2)) {
            recorded = LocalDate.of(date.getYear(), 1, 1);
        } else if (chance.percent(2)) {
            recorded = date.plusDays(chance.percent(50) ? 10 : 1);
        }
        return chance.percent(50) ? recorded.toString() : FRENCH.format(recorded);
    }

    private static String valueOrMissing(String value, int percent, SeededRandom chance) {
        return chance.percent(percent) ? value : "";
    }

    /** Inserts a typing error of one letter with the given probability in percent. */
    private static String withTypingError(String text, int percent, SeededRandom chance) {
        if (!chance.percent(percent) || text.length() < 4) {
            return text;
        }
        int position = chance.between(1, text.length() - 2);
        String letter = LETTERS.substring(chance.below(26)).substring(0, 1);
        return switch (chance.below(4)) {
            case 0 -> text.substring(0, position) + text.substring(position + 1);
            case 1 -> text.substring(0, position) + letter + text.substring(position);
            case 2 -> text.substring(0, position) + letter + text.substring(position + 1);
            default ->
                text.substring(0, position)
                        + text.charAt(position + 1)
                        + text.charAt(position)
                        + text.substring(position + 2);
        };
    }
}
