package org.mesinfos.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.records.BundleTable;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaCatalogue;
import org.mesinfos.views.FlatView;

/** The bundle of one person. Files are read when their records are asked for. Immutable. */
public final class PersonBundle {

    static final String MANIFEST = "datapackage.json";

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9-][A-Za-z0-9.-]*");

    private final Path folder;
    private final JsonNode manifest;

    private PersonBundle(Path folder, JsonNode manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Opens the bundle in a folder, which may be a copy outside of a store.
     *
     * @throws BundleException if there is none, or if the person was erased
     */
    public static PersonBundle open(Path folder) throws IOException {
        if (Files.exists(folder.resolve("erased.json"))) {
            throw new BundleException("The person was erased: remove what you keep of this bundle.");
        }
        if (!Files.isRegularFile(folder.resolve(MANIFEST))) {
            throw new BundleException("There is no bundle at " + folder + ".");
        }
        return new PersonBundle(folder, new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(MANIFEST))));
    }

    /** Returns the person id. */
    public String person() {
        return manifest.path("name").asText();
    }

    /** Returns the hash over all files: equal bundles, equal hash. An application that keeps it reads only what changed. */
    public String bundleHash() {
        return manifest.path("bundleHash").asText();
    }

    /** Returns the number of records of each type that the person has. */
    public SortedMap<RecordType, Long> rows() {
        SortedMap<RecordType, Long> rows = new TreeMap<>();
        for (JsonNode resource : manifest.path("resources")) {
            RecordType.ofFileName(resource.path("name").asText())
                    .ifPresent(type -> rows.put(type, resource.path("rows").asLong()));
        }
        return rows;
    }

    /**
     * Returns all records of a type, or all rows of a flat view; none if the bundle has no such file. Columns that the file
     * omits are null.
     *
     * @param table record type or view
     * @param rowClass generated class of the type or view
     * @throws BundleException if the file is encrypted, has an unknown version, differs from its hash, or is outside of the folder
     */
    public <T extends SpecificRecord> List<T> records(BundleTable table, Class<T> rowClass) throws IOException {
        List<T> records = new ArrayList<>();
        forEach(table, rowClass, records::add);
        return List.copyOf(records);
    }

    /**
     * Passes what {@link #records} returns to a consumer, one record at a time: a list of them takes several times the memory of
     * the file.
     *
     * @param table record type or view
     * @param rowClass generated class of the type or view
     * @throws BundleException if the file is encrypted, has an unknown version, differs from its hash, or is outside of the folder
     */
    public <T extends SpecificRecord> void forEach(BundleTable table, Class<T> rowClass, Consumer<T> consumer)
            throws IOException {
        Optional<JsonNode> resource = resource(table);
        if (resource.isPresent()) {
            RecordFileReader.forEach(table, content(resource.get()), record -> consumer.accept(rowClass.cast(record)));
        }
    }

    /** Returns the content of a file that is not encrypted and has its hash. */
    private byte[] content(JsonNode resource) throws IOException {
        String path = resource.path("path").asText();
        if (!FILE_NAME.matcher(path).matches()) {
            throw new BundleException(MANIFEST + " names a file that is not in the folder: '" + path + "'.");
        }
        requireKnown(resource, "schemaVersion", SchemaCatalogue.VERSION);
        requireKnown(resource, "viewVersion", FlatView.VERSION);
        if (resource.has("encryption")) {
            throw new BundleException(
                    path + " is encrypted. Decrypt the bundle with \"mesinfos bundle PERSON --decrypt FOLDER\""
                            + " and open that folder.");
        }
        byte[] content = Files.readAllBytes(folder.resolve(path));
        if (!("sha256:" + sha256(content)).equals(resource.path("hash").asText())) {
            throw new BundleException(path + " differs from its hash in " + MANIFEST + ".");
        }
        return content;
    }

    /** Columns may have another meaning in another version. */
    private static void requireKnown(JsonNode resource, String field, int known) throws BundleException {
        if (resource.has(field) && resource.path(field).asInt() != known) {
            throw new BundleException(resource.path("path").asText() + " has " + field + " "
                    + resource.path(field).asText() + ", this reader needs " + known + ". Take another version of it.");
        }
    }

    private Optional<JsonNode> resource(BundleTable table) {
        for (JsonNode resource : manifest.path("resources")) {
            if (resource.path("name").asText().equals(table.fileName())) {
                return Optional.of(resource);
            }
        }
        return Optional.empty();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
