package org.mesinfos.pipelines.identity.benchmark.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A file or organisation with records of a part of the residents.
 *
 * @param coverage share of residents with a record
 * @param repeated share of these with more than one record
 * @param most largest number of records of a resident
 * @param present columns, each with the share of records that have a value
 */
record RecordSource(double coverage, double repeated, int most, RecordNoise noise, Map<String, Double> present) {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("Michael", "Mike"),
            Map.entry("Robert", "Bob"),
            Map.entry("William", "Bill"),
            Map.entry("Thomas", "Tom"),
            Map.entry("Christopher", "Chris"),
            Map.entry("Daniel", "Dan"),
            Map.entry("Matthew", "Matt"),
            Map.entry("Jennifer", "Jenny"),
            Map.entry("Elizabeth", "Liz"),
            Map.entry("Katherine", "Kate"),
            Map.entry("Patricia", "Pat"),
            Map.entry("Joseph", "Joe"),
            Map.entry("James", "Jim"),
            Map.entry("Samuel", "Sam"),
            Map.entry("Rebecca", "Becky"));

    /** Returns the number of records of a resident. */
    int copies(Random chance) {
        if (chance.nextDouble() >= coverage) {
            return 0;
        }
        return most > 1 && chance.nextDouble() < repeated ? 2 + chance.nextInt(most - 1) : 1;
    }

    /** Returns the values of a record in the order of the columns. */
    String row(Resident resident, LocalDate otherDate, List<String> columns, Random chance) {
        boolean swapped = chance.nextDouble() < noise.swapped();
        boolean moved = chance.nextDouble() < noise.moved();
        Resident.Home home = moved ? Town.home(chance, 1_000, 200) : resident.home();
        StringBuilder row = new StringBuilder();
        for (String column : columns) {
            row.append(',');
            String source = swapped && column.equals("given")
                    ? "family"
                    : swapped && column.equals("family") ? "given" : column;
            if (chance.nextDouble() < present.getOrDefault(source, 0.0)) {
                row.append(value(source, resident, otherDate, home, chance));
            }
        }
        return row.toString();
    }

    private String value(String column, Resident resident, LocalDate otherDate, Resident.Home home, Random chance) {
        boolean other = chance.nextDouble() < noise.otherContact();
        return switch (column) {
            case "given" -> noise.text(given(resident, chance), chance);
            case "middle" -> noise.text(resident.middle(), chance);
            case "initial" -> resident.middle().substring(0, 1);
            case "family" -> {
                boolean married = !resident.otherFamily().isEmpty() && chance.nextDouble() < noise.otherFamily();
                String suffix = resident.suffix().isEmpty() ? "" : " " + resident.suffix();
                yield noise.text(married ? resident.otherFamily() : resident.family(), chance) + suffix;
            }
            case "birth_date" -> noise.date(resident.birthDate(), otherDate, chance);
            case "birth_year" -> String.valueOf(resident.birthDate().getYear());
            case "email" ->
                other
                        ? Town.email(
                                resident.given(),
                                resident.family(),
                                resident.birthDate(),
                                "mail" + chance.nextInt(9) + ".org",
                                chance)
                        : noise.text(resident.email(), chance);
            case "phone" -> other ? Town.phone(chance) : resident.phone();
            case "account" -> resident.account();
            case "number" -> String.valueOf(home.number());
            case "street" -> noise.text(home.street(), chance);
            case "postcode" -> home.postcode();
            case "city" -> noise.text(home.city(), chance);
            default -> throw new IllegalArgumentException("No column " + column);
        };
    }

    private String given(Resident resident, Random chance) {
        if (chance.nextDouble() >= noise.nicknames()) {
            return resident.given();
        }
        String full = resident.given();
        return SHORT.getOrDefault(full, full.length() > 4 ? full.substring(0, 3 + chance.nextInt(2)) : full);
    }

    static String role(String column) {
        return switch (column) {
            case "given" -> "given-names";
            case "middle", "initial" -> "other-given-names";
            case "family" -> "family-name";
            case "account" -> "shared-identifier";
            case "number" -> "house-number";
            default -> column.replace('_', '-').toLowerCase(Locale.ROOT);
        };
    }
}
