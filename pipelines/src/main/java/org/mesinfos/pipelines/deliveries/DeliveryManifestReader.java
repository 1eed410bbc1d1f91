package org.mesinfos.pipelines.deliveries;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mesinfos.connectors.DeliveryMode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code delivery.yaml}; strict, so that a typo is told instead of passed over. */
final class DeliveryManifestReader {

    private static final Set<String> KEYS = Set.of("period", "mode", "sequence", "customer", "files");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel(DeliveryManifest.FILE_NAME)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(10)
            .setCodePointLimit(1 << 20)
            .build();

    private DeliveryManifestReader() {}

    /**
     * Reads the bytes of a manifest.
     *
     * @throws InvalidManifestException telling what stands where and what was expected
     */
    static DeliveryManifest read(byte[] yaml) throws InvalidManifestException {
        Object document;
        try {
            document = new Load(SETTINGS).loadFromString(new String(yaml, StandardCharsets.UTF_8));
        } catch (YamlEngineException e) {
            throw new InvalidManifestException("not valid YAML", e);
        }
        if (document == null) {
            return DeliveryManifest.NONE;
        }
        Map<?, ?> root = mapping(document, "the manifest");
        for (Object key : root.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new InvalidManifestException("unknown key, expected one of " + new java.util.TreeSet<>(KEYS));
            }
        }
        Map<?, ?> period = root.get("period") == null ? Map.of() : mapping(root.get("period"), "period");
        return new DeliveryManifest(
                date(period.get("from"), "period.from"),
                date(period.get("to"), "period.to"),
                mode(root.get("mode")),
                number(root.get("sequence"), "sequence"),
                Optional.ofNullable(root.get("customer")).map(String::valueOf),
                files(root.get("files")));
    }

    private static Map<?, ?> mapping(Object value, String key) throws InvalidManifestException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new InvalidManifestException(key + " is not a mapping of keys to values");
    }

    private static Optional<LocalDate> date(Object value, String key) throws InvalidManifestException {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(String.valueOf(value)));
        } catch (DateTimeParseException e) {
            throw new InvalidManifestException(key + " is not a date such as 2024-01-31", e);
        }
    }

    private static Optional<DeliveryMode> mode(Object value) throws InvalidManifestException {
        if (value == null) {
            return Optional.empty();
        }
        return switch (String.valueOf(value).toLowerCase(Locale.ROOT)) {
            case "append" -> Optional.of(DeliveryMode.APPEND);
            case "snapshot" -> Optional.of(DeliveryMode.SNAPSHOT);
            default -> throw new InvalidManifestException("mode is neither append nor snapshot");
        };
    }

    private static OptionalLong number(Object value, String key) throws InvalidManifestException {
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            if (number >= 1) {
                return OptionalLong.of(number);
            }
        }
        throw new InvalidManifestException(key + " is not a whole number from 1");
    }

    private static List<DeliveryManifest.PromisedFile> files(Object value) throws InvalidManifestException {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new InvalidManifestException("files is not a list");
        }
        List<DeliveryManifest.PromisedFile> files = new ArrayList<>();
        for (Object item : list) {
            Map<?, ?> file = mapping(item, "files[" + files.size() + "]");
            if (file.get("name") == null) {
                throw new InvalidManifestException("files[" + files.size() + "] has no name");
            }
            files.add(new DeliveryManifest.PromisedFile(
                    String.valueOf(file.get("name")),
                    Optional.ofNullable(file.get("sha256"))
                            .map(hash -> String.valueOf(hash).toLowerCase(Locale.ROOT)),
                    number(file.get("rows"), "files[" + files.size() + "].rows")));
        }
        return files;
    }
}
