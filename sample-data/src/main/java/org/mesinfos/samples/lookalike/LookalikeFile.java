package org.mesinfos.samples.lookalike;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mesinfos.samples.person.SeededRandom;

/**
 * Writer of people as rows of one file, with the true person in the first column and a description of the columns in a
 * second file.
 */
public final class LookalikeFile {

    private static final int ORGANISATIONS = 4;
    private static final String DESCRIPTION = """
            # Generated people who are hard to distinguish: families, couples, twins, fathers and sons.
            sets:
              - name: people
                files: people.csv
                separator: ";"
                truth: person
                columns:
                  given_names: given-names
                  family_name: family-name
                  birth_family_name: birth-family-name
                  birth_date: birth-date
                  email: email
                  phone: phone
                  iban: shared-identifier
                  street: street
                  postcode: postcode
                  city: city
            """;

    private final long seed;
    private final int persons;

    public LookalikeFile(long seed, int persons) {
        this.seed = seed;
        this.persons = persons;
    }

    /**
     * Writes {@code people.csv} and {@code linkage.yaml}.
     *
     * @return number of rows
     */
    public long writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("linkage.yaml"), DESCRIPTION);
        FamilyGenerator families = new FamilyGenerator(seed);
        RegistrationGenerator registration = new RegistrationGenerator(seed);
        long rows = 0;
        int written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("people.csv"))) {
            out.write(String.join(";", RegistrationGenerator.COLUMNS) + "\n");
            for (long family = 0; written < persons; family++) {
                for (Lookalike person : families.family(family)) {
                    if (written++ == persons) {
                        return rows;
                    }
                    rows += write(person, registration, out);
                }
            }
        }
        return rows;
    }

    /** Writes a person as customer of at least one organisation. */
    private long write(Lookalike person, RegistrationGenerator registration, BufferedWriter out) throws IOException {
        SeededRandom chance = SeededRandom.of(seed, "customer", person.number());
        int always = chance.below(ORGANISATIONS);
        long rows = 0;
        for (int organisation = 0; organisation < ORGANISATIONS; organisation++) {
            if (organisation == always || chance.percent(40)) {
                out.write(String.join(";", registration.row(person, organisation)) + "\n");
                rows++;
            }
        }
        return rows;
    }
}
