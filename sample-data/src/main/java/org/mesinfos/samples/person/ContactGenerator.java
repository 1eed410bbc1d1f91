package org.mesinfos.samples.person;

import java.util.List;
import java.util.Optional;

/** Generator of e-mail addresses and telephone numbers that are not in use. */
final class ContactGenerator {

    private static final List<String> DOMAINS = List.of("example.org", "example.com", "example.net");
    private static final int PEOPLE_WITHOUT_NUMBER = 100;
    private static final int MOBILES = 10_000;

    private final long seed;
    private final ReferenceGenerator numbers;

    ContactGenerator(long seed, ReferenceGenerator numbers) {
        this.seed = seed;
        this.numbers = numbers;
    }

    Contacts of(int index, Identity identity, Home home) {
        SeededRandom chance = SeededRandom.of(seed, "contacts", index);
        String landline = landlinePrefix(home.commune()) + spaced(numbers.reference(4, index, "landline"));
        return new Contacts(
                email(index, identity, chance),
                "06 39 98" + spaced(numbers.reference(4, index, "mobile")),
                chance.percent(40) ? Optional.of(landline) : Optional.empty());
    }

    /**
     * Returns the subscribed line in the operator's format (MSISDN). Only 10,000 mobile numbers are reserved for
     * fiction; further people get machine-to-machine numbers (0700), which no telephone has.
     */
    String line(int index) {
        return index < MOBILES
                ? "3363998" + numbers.reference(4, index, "mobile")
                : "33700" + numbers.reference(9, index, "line");
    }

    private static String email(int index, Identity identity, SeededRandom chance) {
        String suffix = index < PEOPLE_WITHOUT_NUMBER ? "" : String.valueOf(index);
        return NameGenerator.plain(identity.firstGivenName()) + "." + NameGenerator.plain(identity.familyName())
                + suffix + identity.birthDate().getYear() % 100 + "@" + chance.pick(DOMAINS);
    }

    /** Returns the prefix reserved for fiction in the area of the French numbering plan. */
    private static String landlinePrefix(Commune commune) {
        return switch (commune.department()) {
            case "75", "93", "94" -> "01 99 00";
            case "14", "29", "35", "37", "44", "45", "49", "56", "72", "76" -> "02 61 91";
            case "21", "25", "51", "54", "57", "59", "67", "80", "10" -> "03 53 01";
            case "06", "13", "20", "26", "34", "38", "42", "63", "66", "69", "73", "83" -> "04 65 71";
            default -> "05 36 49";
        };
    }

    private static String spaced(String fourDigits) {
        return " " + fourDigits.substring(0, 2) + " " + fourDigits.substring(2);
    }
}
