package org.mesinfos.pipelines.enrich.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Generator for the table of BICs from data of central banks.
 *
 * <p>Run {@code npm pack iban-to-bic@1.4.0}, unpack it, and run this class with its folder {@code datasets} and the
 * path of the resource. The result depends on the input only.
 */
final class BankTableGenerator {

    private static final List<String> COUNTRIES = List.of("at", "be", "de", "es", "fr", "lu", "nl");

    private BankTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected the folder datasets and the file to write");
        }
        List<String> lines = new ArrayList<>();
        for (String country : COUNTRIES) {
            lines.addAll(lines(country, Files.readAllBytes(Path.of(arguments[0], country + ".json"))));
        }
        Files.write(Path.of(arguments[1]), GzipLines.of(lines));
    }

    static List<String> lines(String country, byte[] bicsJson) throws IOException {
        List<String> lines = new ArrayList<>();
        new ObjectMapper()
                .readTree(bicsJson)
                .properties()
                .forEach(bank -> lines.add(country.toUpperCase(Locale.ROOT) + "\t" + bank.getKey() + "\t"
                        + bank.getValue().asText()));
        return lines.stream().sorted().toList();
    }
}
