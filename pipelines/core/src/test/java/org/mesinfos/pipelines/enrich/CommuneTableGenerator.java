package org.mesinfos.pipelines.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Generator for the table of communes from data of Etalab.
 *
 * <p>Run {@code npm pack @etalab/decoupage-administratif@6.0.0}, unpack it, and run this class with its {@code
 * data/communes.json} and the path of the resource. The result depends on the input only.
 */
final class CommuneTableGenerator {

    private CommuneTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected communes.json and the file to write");
        }
        Files.write(Path.of(arguments[1]), table(Files.readAllBytes(Path.of(arguments[0]))));
    }

    static byte[] table(byte[] communesJson) throws IOException {
        JsonNode communes = new ObjectMapper().readTree(communesJson);
        Map<String, JsonNode> current = new HashMap<>();
        communes.forEach(commune -> {
            if (commune.path("type").asText().equals("commune-actuelle") && commune.has("codesPostaux")) {
                current.put(commune.path("code").asText(), commune);
            }
        });
        List<String> lines = new ArrayList<>();
        current.values().forEach(commune -> lines.add(line(commune, "")));
        communes.forEach(commune -> {
            JsonNode successor = current.get(commune.path("chefLieu").asText());
            String former = commune.path("nom").asText();
            if (successor != null && !successor.path("nom").asText().equals(former)) {
                lines.add(line(successor, former));
            }
        });
        return compressed(lines.stream().sorted().distinct().toList());
    }

    private static String line(JsonNode commune, String formerName) {
        List<String> postcodes = new ArrayList<>();
        commune.path("codesPostaux").forEach(postcode -> postcodes.add(postcode.asText()));
        return String.join(
                "\t",
                commune.path("code").asText(),
                commune.path("nom").asText(),
                String.join(" ", postcodes.stream().sorted().toList()),
                formerName);
    }

    private static byte[] compressed(List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (String line : lines) {
                gzip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
