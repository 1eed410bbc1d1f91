package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reader for {@code delivery.yaml}. Strict, so that a misspelt key is reported instead of ignored.
 *
 * <p>Size and nesting are limited before the text becomes a tree, so that no manifest exhausts memory or stack.
 */
final class DeliveryManifestReader {

    /** Maximum size of a manifest, sufficient for about 10,000 listed files. */
    static final int MAX_BYTES = 1 << 20;

    /** Deeper than any valid manifest, which has three levels. */
    private static final int MAX_DEPTH = 8;

    private static final Pattern LOWER_CASE_KEY = Pattern.compile("[a-z][a-z0-9_-]{0,19}");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** Largest number that {@link #NUMBER} matches. */
    static final long MAX_NUMBER = 999_999_999_999_999_999L;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel(DeliveryManifest.FILE_NAME)
            // Every value is text: a customer reference is not a number, even if it has only digits.
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(10)
            .setCodePointLimit(MAX_BYTES)
            .build();

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
     * @throws InvalidManifestException with a message that names the location, the problem and the expected value
     */
    static DeliveryManifest read(byte[] yaml) throws InvalidManifestException {
        if (yaml.length > MAX_BYTES) {
            throw new InvalidManifestException(
                    "more than " + MAX_BYTES + " bytes, the limit: divide the files among several deliveries");
        }
        Object document;
        try {
            String text = new String(yaml, StandardCharsets.UTF_8);
            requireShallow(text);
            Iterator<Object> documents =
                    new Load(SETTINGS).loadAllFromString(text).iterator();
            document = documents.hasNext() ? documents.next() : null;
        } catch (MarkedYamlEngineException e) {
            String location = e.getProblemMark()
                    .map(mark -> "line " + (mark.getLine() + 1) + ": ")
                    .orElse("");
            throw new InvalidManifestException(location + "not valid YAML, or a duplicate key", e);
        } catch (YamlEngineException e) {
            throw new InvalidManifestException("not valid YAML", e);
        }
        if (document == null) {
            return DeliveryManifest.NONE;
        }
        Map<?, ?> root = mapping(document, "the manifest");
        requireKeys(root, "the manifest", DeliveryManifestSchema.ROOT);
        Map<?, ?> period = root.get("period") == null ? Map.of() : mapping(root.get("period"), "period");
        requireKeys(period, "period", DeliveryManifestSchema.PERIOD);
        return new DeliveryManifest(
                date(period.get("from"), "period.from"),
                date(period.get("to"), "period.to"),
                mode(root.get("mode")),
                number(root.get("sequence"), "sequence", 1),
                date(root.get("as-of"), "as-of"),
                customer(root.get("customer")),
                files(root.get("files")));
    }

    /** Checks the nesting on the stream of events, because the tree is built by recursion. */
    private static void requireShallow(String text) throws InvalidManifestException {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> {
                    // Not nested.
                }
            }
            if (depth > MAX_DEPTH) {
                throw new InvalidManifestException("nested more than " + MAX_DEPTH + " levels deep, expected "
                        + "keys with values, and a list of files");
            }
        }
    }

    private static void requireKeys(Map<?, ?> map, String where, Keys known) throws InvalidManifestException {
        for (Object key : map.keySet()) {
            String name = String.valueOf(key);
            if (!known.names().contains(name)) {
                throw new InvalidManifestException(where + " has an unknown key"
                        + (LOWER_CASE_KEY.matcher(name).matches() ? " \"" + name + "\"" : "") + ", expected "
                        + String.join(", ", known.names()));
            }
        }
    }

    private static Map<?, ?> mapping(Object value, String key) throws InvalidManifestException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new InvalidManifestException(key + " is not a mapping of keys to values");
    }

    private static Optional<String> text(@Nullable Object value, String key) throws InvalidManifestException {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            throw new InvalidManifestException(key + " is not a single text");
        }
        return Optional.ofNullable(value).map(String::valueOf);
    }

    private static Optional<String> customer(@Nullable Object value) throws InvalidManifestException {
        Optional<String> customer = text(value, "customer");
        if (customer.isPresent() && customer.get().isBlank()) {
            throw new InvalidManifestException("customer is a blank text, expected a customer reference");
        }
        return customer;
    }

    private static Optional<LocalDate> date(@Nullable Object value, String key) throws InvalidManifestException {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(String.valueOf(value)));
        } catch (DateTimeParseException e) {
            throw new InvalidManifestException(key + " is not a date such as 2024-01-31", e);
        }
    }

    private static Optional<DeliveryMode> mode(@Nullable Object value) throws InvalidManifestException {
        if (value == null) {
            return Optional.empty();
        }
        return switch (String.valueOf(value).toLowerCase(Locale.ROOT)) {
            case "append" -> Optional.of(DeliveryMode.APPEND);
            case "snapshot" -> Optional.of(DeliveryMode.SNAPSHOT);
            default -> throw new InvalidManifestException("mode is neither append nor snapshot");
        };
    }

    private static OptionalLong number(@Nullable Object value, String key, long least) throws InvalidManifestException {
        if (value == null) {
            return OptionalLong.empty();
        }
        if (NUMBER.matcher(String.valueOf(value)).matches() && Long.parseLong(String.valueOf(value)) >= least) {
            return OptionalLong.of(Long.parseLong(String.valueOf(value)));
        }
        throw new InvalidManifestException(key + " is not a whole number from " + least + " to " + MAX_NUMBER);
    }

    private static Optional<String> sha256(@Nullable Object value, String key) throws InvalidManifestException {
        if (value == null) {
            return Optional.empty();
        }
        String hash = String.valueOf(value);
        if (!SHA256.matcher(hash).matches()) {
            throw new InvalidManifestException(key + " is not 64 hexadecimal digits");
        }
        return Optional.of(hash.toLowerCase(Locale.ROOT));
    }

    private static List<DeliveryManifest.ManifestFile> files(@Nullable Object value) throws InvalidManifestException {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new InvalidManifestException("files is not a list");
        }
        List<DeliveryManifest.ManifestFile> files = new ArrayList<>();
        for (Object item : list) {
            Map<?, ?> file = mapping(item, "files[" + files.size() + "]");
            requireKeys(file, "files[" + files.size() + "]", DeliveryManifestSchema.FILE);
            String name =
                    text(file.get("name"), "files[" + files.size() + "].name").orElse("");
            if (file.get("name") == null) {
                throw new InvalidManifestException("files[" + files.size() + "] has no name");
            }
            files.add(new DeliveryManifest.ManifestFile(
                    name,
                    sha256(file.get("sha256"), "files[" + files.size() + "].sha256"),
                    number(file.get("rows"), "files[" + files.size() + "].rows", 0)));
        }
        return files;
    }
}
