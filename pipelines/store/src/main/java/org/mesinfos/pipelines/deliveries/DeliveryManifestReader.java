package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.value.SupportedYears;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/**
 * Reader for {@code delivery.yaml}. Strict, so that a misspelt key is reported instead of ignored.
 *
 * <p>Messages contain places and the names of keys, but no values, because the manifest may name a customer.
 */
final class DeliveryManifestReader {

    /** Maximum size of a manifest, sufficient for about 10,000 listed files. */
    static final int MAX_BYTES = 1 << 20;

    /** Numbers of deliveries in a series. */
    static final WholeNumbers SEQUENCE = new WholeNumbers(1, 999_999_999_999_999_999L);

    /** Numbers of rows. */
    static final WholeNumbers ROWS = new WholeNumbers(0, 999_999_999_999_999_999L);

    static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    /** Names that do not lead out of the delivery. */
    static final Pattern NAME = Pattern.compile("(?!/)(?!(.*/)?\\.\\.(/|$)).*\\S.*");

    private DeliveryManifestReader() {}

    /**
     * Parses a manifest. At most {@link #MAX_BYTES} and one byte are read; the caller closes the stream.
     *
     * @throws InvalidManifestException if it is too large or invalid
     * @throws IOException if the bytes cannot be read
     */
    static DeliveryManifest read(InputStream yaml) throws InvalidManifestException, IOException {
        return read(yaml.readNBytes(MAX_BYTES + 1));
    }

    /**
     * Parses the bytes of a manifest.
     *
     * @throws InvalidManifestException with a message that names each location, problem and expected value
     */
    static DeliveryManifest read(byte[] yaml) throws InvalidManifestException {
        if (yaml.length > MAX_BYTES) {
            throw new InvalidManifestException(
                    "more than " + MAX_BYTES + " bytes, the limit: divide the files among several deliveries");
        }
        Problems problems = new Problems("", Problems.Texts.HIDDEN);
        DeliveryManifest manifest = YamlText.read(new String(yaml, StandardCharsets.UTF_8), problems)
                .map(DeliveryManifestReader::manifest)
                .orElse(DeliveryManifest.NONE);
        if (!problems.isEmpty()) {
            throw new InvalidManifestException(problems.located().stream()
                    .map(problem -> "line " + problem.location().line() + ": " + problem.message())
                    .collect(Collectors.joining("; ")));
        }
        return manifest;
    }

    private static DeliveryManifest manifest(YamlMap root) {
        Optional<YamlMap> period = root.map("period");
        Optional<LocalDate> from = period.flatMap(days -> date(days, "from"));
        Optional<LocalDate> to = period.flatMap(days -> date(days, "to"));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            period.get().problem("to", "\"to\" is before \"from\", expected the last day of the period");
        }
        period.ifPresent(YamlMap::rejectUnknownKeys);
        DeliveryManifest manifest = new DeliveryManifest(
                from,
                to,
                mode(root),
                root.largeNumber("sequence", SEQUENCE),
                date(root, "as-of"),
                customer(root),
                files(root));
        root.rejectUnknownKeys(
                key -> DeliveryManifestSchema.ROOT.holderOf(key).map(holder -> "it belongs into \"" + holder + "\""));
        return manifest;
    }

    private static Optional<LocalDate> date(YamlMap map, String key) {
        return map.text(key).flatMap(text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                if (SupportedYears.include(date.getYear())) {
                    return Optional.of(date);
                }
            } catch (DateTimeParseException e) {
                // Reported below, like years that no delivery is of.
            }
            map.unexpected(key, text, "a date such as 2024-01-31");
            return Optional.empty();
        });
    }

    /** Refuses control characters: the id of a delivery is a hash of lines, and the customer is one of them. */
    private static Optional<String> customer(YamlMap root) {
        Optional<String> customer = root.filledText("customer", "the reference of a customer");
        if (customer.isPresent() && customer.get().chars().anyMatch(Character::isISOControl)) {
            root.problem(
                    "customer",
                    "\"customer\" has a line feed or another control character, expected the reference of a customer");
        }
        return customer;
    }

    private static Optional<DeliveryMode> mode(YamlMap root) {
        Optional<String> text = root.text("mode");
        return switch (text.orElse("").toLowerCase(Locale.ROOT)) {
            case "append" -> Optional.of(DeliveryMode.APPEND);
            case "snapshot" -> Optional.of(DeliveryMode.SNAPSHOT);
            default -> {
                text.ifPresent(other -> root.unexpected("mode", other, "append or snapshot"));
                yield Optional.empty();
            }
        };
    }

    private static List<DeliveryManifest.ManifestFile> files(YamlMap root) {
        if (root.has("files") && !root.isList("files")) {
            root.problem("files", "\"files\" is no list, expected an item \"- name: file.csv\" for each file");
            return List.of();
        }
        List<DeliveryManifest.ManifestFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (root.isEmptyList("files")) {
            root.problem("files", "\"files\" is an empty list, expected an item \"- name: file.csv\" for each file");
        }
        for (YamlMap file : root.maps("files")) {
            String name = file.requiredText("name", "the path of a file in the delivery");
            if (!name.isEmpty() && !NAME.matcher(name).matches()) {
                file.problem("name", "\"name\" leads out of the delivery, expected the path of a file in it");
            } else if (!name.isEmpty() && !names.add(name)) {
                file.problem("name", "\"name\" is that of an earlier file in the list, expected each file once");
            }
            files.add(new DeliveryManifest.ManifestFile(name, sha256(file), rows(file)));
            file.rejectUnknownKeys();
        }
        return files;
    }

    private static OptionalLong rows(YamlMap file) {
        return file.largeNumber("rows", ROWS);
    }

    private static Optional<String> sha256(YamlMap file) {
        Optional<String> hash = file.text("sha256");
        if (hash.isPresent() && !SHA256.matcher(hash.get()).matches()) {
            file.unexpected("sha256", hash.get(), "64 hexadecimal digits");
        }
        return hash.map(text -> text.toLowerCase(Locale.ROOT));
    }
}
