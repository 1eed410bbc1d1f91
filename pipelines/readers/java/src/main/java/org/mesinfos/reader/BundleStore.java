package org.mesinfos.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A store on a local disk, for reading, or the folder that a run writes for one reader application.
 *
 * <pre>{@code
 * BundleStore store = BundleStore.open(Path.of("/data/store"));
 * for (String person : store.people()) {
 *     for (BankTransaction transaction : store.bundle(person).records(RecordType.BANK_TRANSACTION, BankTransaction.class)) {
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>Immutable.
 */
public final class BundleStore {

    /** Version of the store format that this package reads. */
    public static final int FORMAT = 2;

    private static final Pattern PERSON = Pattern.compile("[a-z0-9-]{1,64}");

    private final Path folder;
    private final Optional<String> snapshot;

    private BundleStore(Path folder, Optional<String> snapshot) {
        this.folder = folder;
        this.snapshot = snapshot;
    }

    /**
     * Opens a store.
     *
     * @throws BundleException if there is none, or if it has another format
     */
    public static BundleStore open(Path folder) throws IOException {
        Path current = folder.resolve("CURRENT");
        if (Files.notExists(current) && Files.isDirectory(folder.resolve("bundles"))) {
            return new BundleStore(folder, Optional.empty());
        }
        if (!Files.isRegularFile(current)) {
            throw new BundleException("There is no store at " + folder + ": it has no file CURRENT.");
        }
        JsonNode state = new ObjectMapper().readTree(Files.readAllBytes(current));
        if (state.path("format").asInt() != FORMAT) {
            throw new BundleException(
                    "The store has format " + state.path("format").asText() + ", this reader needs " + FORMAT
                            + ". Take another version of it.");
        }
        return new BundleStore(folder, Optional.of(state.path("snapshot").asText()));
    }

    /** Returns the folder of the store. */
    public Path folder() {
        return folder;
    }

    /** Returns the id of the current store snapshot; empty in the folder of a reader application, which has none. */
    public Optional<String> snapshot() {
        return snapshot;
    }

    /** Returns the ids of all people who have a bundle, sorted. */
    public List<String> people() throws IOException {
        Path bundles = folder.resolve("bundles");
        if (!Files.isDirectory(bundles)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(bundles, 3, (path, any) -> path.endsWith(PersonBundle.MANIFEST))) {
            return files.map(manifest -> bundles.relativize(manifest).getName(1).toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Opens the bundle of a person.
     *
     * @throws BundleException if there is none, or if the person was erased
     */
    public PersonBundle bundle(String person) throws IOException {
        if (!PERSON.matcher(person).matches()) {
            throw new BundleException("A person id has 1 to 64 of a-z, 0-9 and -.");
        }
        String hash = PersonBundle.sha256(person.getBytes(StandardCharsets.UTF_8));
        return PersonBundle.open(
                folder.resolve("bundles").resolve(hash.substring(0, 2)).resolve(person));
    }
}
