package org.mesinfos.pipelines.identity.benchmark.population;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Kinds of labelled populations that differ in what is known of each person and in how names are distributed. */
enum Population {
    /** Duplicates as FEBRL's generator makes them, of people in families. */
    FEBRL_FAMILIES(
            NameStatistics.UNITED_STATES,
            new Corruption(0.15, 0.1, 0.05),
            new Copies(0.6, 3),
            List.of("given", "family", "birth_date", "phone", "street", "postcode", "city")),
    /** Clusters with many errors and few values: names, date, town, e-mail address. */
    ERRORS_AND_GAPS(
            NameStatistics.UNITED_STATES,
            new Corruption(0.15, 0.15, 0.15),
            new Copies(0.8, 7),
            List.of("given", "family", "birth_date", "email", "city")),
    KOREA(
            NameStatistics.KOREA,
            new Corruption(0.08, 0.08, 0.03),
            new Copies(0.1, 2),
            List.of("given", "family", "birth_date")),
    VIETNAM(
            NameStatistics.VIETNAM,
            new Corruption(0.08, 0.08, 0.03),
            new Copies(0.1, 2),
            List.of("given", "middle", "family", "birth_date")),
    WALES(
            NameStatistics.WALES,
            new Corruption(0.08, 0.08, 0.03),
            new Copies(0.1, 2),
            List.of("given", "family", "birth_date")),
    /** Two files with the name and date of birth of each person, at most once in each. */
    CENSUS_AND_TAX(
            NameStatistics.UNITED_STATES,
            new Corruption(0.06, 0.05, 0.02),
            new Copies(0.45, 2),
            List.of("given", "middle", "family", "birth_date")),
    /** Names and date of birth, with few errors. */
    NAMES_AND_DATE(
            NameStatistics.EUROPE,
            new Corruption(0.05, 0.05, 0.01),
            new Copies(0.1, 2),
            List.of("given", "family", "birth_date")),
    /** Customers of three organisations, each of which knows other values; families share e-mail and telephone. */
    EUROPEAN_FAMILIES(
            NameStatistics.EUROPE,
            new Corruption(0.04, 0.03, 0.3),
            new Copies(0.65, 3),
            List.of("given", "family", "birth_date", "email", "phone", "street", "postcode", "city"));

    /** Largest number of records of a person, and the share of people who have more than one. */
    record Copies(double repeated, int most) {

        int pick(Random chance) {
            return chance.nextDouble() < repeated ? 2 + chance.nextInt(most - 1) : 1;
        }
    }

    private static final Map<String, String> ROLES = Map.of(
            "given", "given-names",
            "middle", "other-given-names",
            "family", "family-name",
            "birth_date", "birth-date",
            "email", "email",
            "phone", "phone",
            "street", "street",
            "postcode", "postcode",
            "city", "city");

    private final NameStatistics names;

    @SuppressWarnings("ImmutableEnumChecker") // Never modified.
    private final Corruption corruption;

    @SuppressWarnings("ImmutableEnumChecker") // Never modified.
    private final Copies copies;

    @SuppressWarnings("ImmutableEnumChecker") // Never modified.
    private final List<String> columns;

    Population(NameStatistics names, Corruption corruption, Copies copies, List<String> columns) {
        this.names = names;
        this.corruption = corruption;
        this.copies = copies;
        this.columns = columns;
    }

    /** Writes {@code people.csv} and its description {@code linkage.yaml} for about the given number of people. */
    void writeTo(Path folder, int persons, long seed) throws IOException {
        Files.createDirectories(folder);
        StringBuilder description = new StringBuilder("sets:\n  - name: " + name().toLowerCase(Locale.ROOT)
                + "\n    files: people.csv\n    truth: person\n    columns:\n");
        new TreeMap<>(ROLES)
                .forEach((column, role) ->
                        description.append(columns.contains(column) ? "      " + column + ": " + role + "\n" : ""));
        Files.writeString(folder.resolve("linkage.yaml"), description);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("people.csv"))) {
            out.write("person," + String.join(",", columns) + "\n");
            Random chance = new Random(seed + 1);
            for (SyntheticPerson person : Families.of(names, persons, seed)) {
                int records = copies.pick(chance);
                for (int copy = 0; copy < records; copy++) {
                    out.write(person.number() + row(person, chance) + "\n");
                }
            }
        }
    }

    private String row(SyntheticPerson person, Random chance) {
        StringBuilder row = new StringBuilder();
        for (String column : columns) {
            row.append(',').append(value(column, person, chance));
        }
        return row.toString();
    }

    private String value(String column, SyntheticPerson person, Random chance) {
        return switch (column) {
            case "given" -> corruption.typo(person.given(), chance);
            case "middle" -> corruption.text(person.middle(), chance);
            case "family" -> corruption.typo(person.family(), chance);
            case "birth_date" -> corruption.date(person.birthDate(), chance);
            case "email" -> corruption.whole(person.email(), chance);
            case "phone" -> corruption.whole(person.phone(), chance);
            case "street" -> corruption.text(person.street(), chance);
            case "postcode" -> corruption.whole(person.postcode(), chance);
            case "city" -> corruption.whole(person.city(), chance);
            default -> throw new IllegalArgumentException("No column " + column);
        };
    }
}
