package org.mesinfos.pipelines.identity.benchmark.population;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Labelled sets of a survey: kinds of data on which record linkage is measured, each made from a seed. */
enum SurveySet {
    DUPLICATES(
            5_000,
            TownHabits.ALONE,
            "UNITED_STATES",
            new RecordSource(
                    1, 0.6, 4, errors(0.1, 0.06), with(0.97, "given family number street postcode city birth_date"))),
    DUPLICATES_OF_FAMILIES(
            6_000,
            TownHabits.ORDINARY,
            "GREAT_BRITAIN",
            new RecordSource(
                    1, 0.6, 5, errors(0.12, 0.08), with(0.95, "given family number street postcode city birth_date"))),
    DUPLICATES_WITH_MANY_ERRORS(
            6_000,
            TownHabits.ORDINARY,
            "UNITED_STATES",
            new RecordSource(
                    1,
                    0.7,
                    6,
                    errors(0.3, 0.15),
                    with(0.88, "given family number street postcode city birth_date phone"))),
    /** Clusters with many errors and gaps in names, date of birth, town and e-mail address. */
    FAKES(
            5_000,
            TownHabits.ALONE,
            "GREAT_BRITAIN",
            new RecordSource(
                    1,
                    0.85,
                    8,
                    new RecordNoise(0.18, 0.12, 0.05, 0.08, 0.06, 0, 0.02, 0),
                    with(0.85, "given family birth_date city email"))),
    NAMES_AND_DATE(
            9_000,
            TownHabits.ALONE,
            "GERMANY",
            new RecordSource(1, 0.11, 2, errors(0.2, 0.1), with(0.99, "given family birth_date"))),
    NAMES_AND_DATE_OF_FAMILIES(
            9_000,
            TownHabits.ORDINARY,
            "FRANCE",
            new RecordSource(1, 0.3, 2, errors(0.1, 0.08), with(0.99, "given family birth_date"))),
    /** Two files with the names and date of birth of each person, some of them of another member of the household. */
    CENSUS_AND_TAX(
            18_000,
            TownHabits.ORDINARY,
            "UNITED_STATES",
            new RecordSource(
                    0.94,
                    0.03,
                    2,
                    new RecordNoise(0.04, 0.03, 0.02, 0.04, 0.01, 0.04, 0, 0),
                    with(0.98, "given initial family birth_date")),
            new RecordSource(
                    0.62,
                    0.1,
                    2,
                    new RecordNoise(0.05, 0.03, 0.02, 0.02, 0.01, 0.06, 0, 0),
                    with(0.98, "given initial family birth_date"))),
    TWO_CENSUSES(
            9_000,
            TownHabits.ORDINARY,
            "UNITED_STATES",
            new RecordSource(
                    0.94,
                    0.03,
                    2,
                    new RecordNoise(0.04, 0.03, 0.02, 0.04, 0.01, 0.04, 0.05, 0),
                    with(0.96, "given initial family birth_date number street city postcode")),
            new RecordSource(
                    0.94,
                    0.03,
                    2,
                    new RecordNoise(0.05, 0.03, 0.02, 0.04, 0.01, 0.06, 0.3, 0),
                    with(0.96, "given initial family birth_date number street city postcode"))),
    KOREA(
            9_000,
            TownHabits.ORDINARY,
            "KOREA",
            new RecordSource(1, 0.11, 2, errors(0.06, 0.05), with(0.99, "given family birth_date"))),
    VIETNAM(
            9_000,
            TownHabits.ORDINARY,
            "VIETNAM",
            new RecordSource(1, 0.11, 2, errors(0.06, 0.05), with(0.99, "given middle family birth_date"))),
    WALES(
            9_000,
            TownHabits.ORDINARY,
            "WALES",
            new RecordSource(1, 0.11, 2, errors(0.06, 0.05), with(0.99, "given family birth_date"))),
    SWEDEN(
            20_000,
            TownHabits.ORDINARY,
            "SWEDEN",
            new RecordSource(1, 0.2, 3, errors(0.05, 0.05), with(0.97, "given family birth_date postcode city"))),
    /** Customers of a bank, an insurer and a shop, in families who share names, e-mail addresses and telephones. */
    CUSTOMERS(10_000, TownHabits.NATURAL, "FRANCE GERMANY SPAIN ITALY NETHERLANDS PORTUGAL", customers()),
    /** The same customers with more twins and more sons with the name of the father. */
    CUSTOMERS_ALIKE(10_000, TownHabits.ADVERSARIAL, "FRANCE GERMANY SPAIN ITALY NETHERLANDS PORTUGAL", customers()),
    /** Customers without dates of birth. */
    CUSTOMERS_WITHOUT_DATES(
            10_000,
            TownHabits.NATURAL,
            "FRANCE GERMANY SPAIN ITALY NETHERLANDS PORTUGAL",
            new RecordSource(
                    0.6,
                    0.05,
                    2,
                    new RecordNoise(0.03, 0.02, 0, 0.04, 0.01, 0.05, 0.15, 0.2),
                    with(0.85, "given family email phone number street postcode city")),
            new RecordSource(
                    0.6,
                    0.05,
                    2,
                    new RecordNoise(0.03, 0.02, 0, 0.04, 0.01, 0.05, 0.15, 0.2),
                    with(0.85, "given family email phone number street postcode city"))),
    /** Records of a demonstration: few people with many values. */
    FEW_RECORDS(
            70,
            TownHabits.ADVERSARIAL,
            "UNITED_STATES",
            new RecordSource(
                    1,
                    0.6,
                    4,
                    errors(0.1, 0.1),
                    with(0.6, "given family birth_date email phone number street postcode city"))),
    /** Kinds of data for the final measurement only. */
    RESERVED_DENMARK(
            12_000,
            TownHabits.ORDINARY,
            "DENMARK",
            new RecordSource(1, 0.3, 3, errors(0.08, 0.06), with(0.95, "given family birth_date street number city"))),
    RESERVED_INDIA(
            8_000,
            TownHabits.ADVERSARIAL,
            "INDIA",
            new RecordSource(1, 0.5, 4, errors(0.15, 0.08), with(0.9, "given family birth_date phone city"))),
    RESERVED_SPAIN(
            8_000,
            TownHabits.ADVERSARIAL,
            "SPAIN",
            new RecordSource(
                    0.7,
                    0.1,
                    2,
                    new RecordNoise(0.05, 0.04, 0.01, 0.05, 0.01, 0.1, 0.15, 0.15),
                    with(0.9, "given middle family birth_date email phone postcode")),
            new RecordSource(
                    0.7,
                    0.1,
                    2,
                    new RecordNoise(0.05, 0.04, 0.01, 0.05, 0.01, 0.1, 0.15, 0.15),
                    with(0.8, "given family birth_year email account street number postcode city"))),
    RESERVED_SHORT_NAMES(
            8_000,
            TownHabits.ORDINARY,
            "PORTUGAL",
            new RecordSource(1, 0.3, 3, errors(0.1, 0.08), with(0.98, "given family birth_date")));

    /** All columns, in the order in which names are put together. */
    private static final List<String> COLUMNS = List.of(
            "given",
            "middle",
            "initial",
            "family",
            "birth_date",
            "birth_year",
            "email",
            "phone",
            "account",
            "number",
            "street",
            "postcode",
            "city");

    private final int persons;

    @SuppressWarnings("ImmutableEnumChecker") // Never modified.
    private final TownHabits habits;

    private final String countries;

    @SuppressWarnings("ImmutableEnumChecker") // Never modified.
    private final List<RecordSource> sources;

    SurveySet(int persons, TownHabits habits, String countries, RecordSource... sources) {
        this.persons = persons;
        this.habits = habits;
        this.countries = countries;
        this.sources = List.of(sources);
    }

    /** Returns the usual number of people. */
    int persons() {
        return persons;
    }

    /** Returns whether the model that ships with the program is meant for such records. */
    boolean isOfCustomers() {
        return name().startsWith("CUSTOMERS");
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static RecordNoise errors(double typos, double dates) {
        return new RecordNoise(typos, dates, dates / 10, 0.02, 0.01, 0.02, 0.1, 0.1);
    }

    private static Map<String, Double> with(double share, String columns) {
        Map<String, Double> present = new HashMap<>();
        for (String column : columns.split(" ", -1)) {
            present.put(
                    column,
                    column.equals("given") || column.equals("family") ? Math.max(share, (1 + share) / 2) : share);
        }
        return present;
    }

    private static RecordSource[] customers() {
        return new RecordSource[] {
            new RecordSource(
                    0.6,
                    0.02,
                    2,
                    new RecordNoise(0.02, 0.02, 0, 0.02, 0.005, 0.05, 0.1, 0.15),
                    with(0.9, "given family birth_date phone account number street postcode city")),
            new RecordSource(
                    0.6,
                    0.02,
                    2,
                    new RecordNoise(0.03, 0.02, 0, 0.03, 0.005, 0.05, 0.1, 0.15),
                    with(0.8, "given family birth_date email phone number street postcode city")),
            new RecordSource(
                    0.6,
                    0.05,
                    2,
                    new RecordNoise(0.04, 0.02, 0, 0.06, 0.01, 0.05, 0.15, 0.15),
                    with(0.7, "given family email phone account number street postcode city"))
        };
    }

    private List<CountryNames> names() {
        List<CountryNames> names = new ArrayList<>();
        for (String country : countries.split(" ", -1)) {
            names.add(
                    switch (country) {
                        case "KOREA" -> CountryNames.of(NameStatistics.KOREA);
                        case "VIETNAM" -> CountryNames.of(NameStatistics.VIETNAM);
                        case "WALES" -> CountryNames.of(NameStatistics.WALES);
                        default -> CountryNames.of(country, 0.2, 0.03);
                    });
        }
        return names;
    }

    /** Writes {@code people.csv} and its description {@code linkage.yaml}. */
    void writeTo(Path folder, int people, long seed) throws IOException {
        Files.createDirectories(folder);
        List<String> columns = COLUMNS.stream()
                .filter(column ->
                        sources.stream().anyMatch(source -> source.present().containsKey(column)))
                .toList();
        StringBuilder description = new StringBuilder(
                "sets:\n  - name: " + label() + "\n    files: people.csv\n    truth: person\n    columns:\n");
        columns.forEach(column -> description.append("      " + column + ": " + RecordSource.role(column) + "\n"));
        Files.writeString(folder.resolve("linkage.yaml"), description);
        Random chance = new Random(seed + 1);
        List<Resident> residents = Town.of(names(), habits, people, seed);
        List<String> rows = new ArrayList<>();
        for (Resident resident : residents) {
            Resident other = residents.get(Math.max(0, resident.number() - 1));
            LocalDate otherDate = other.household() == resident.household()
                    ? other.birthDate()
                    : resident.birthDate().plusDays(chance.nextInt(6_000) - 3_000);
            for (RecordSource source : sources) {
                for (int copy = source.copies(chance); copy > 0; copy--) {
                    rows.add(resident.number() + source.row(resident, otherDate, columns, chance));
                }
            }
        }
        Collections.shuffle(rows, chance);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("people.csv"))) {
            out.write("person," + String.join(",", columns) + "\n");
            rows.forEach(row -> {
                try {
                    out.write(row + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
