package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.store.encryption.DataKeys;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StorageLocations;

/**
 * Folder of the keys of a store: beside the store, and never part of it or of its backups. On a local disk, only its
 * owner can open it.
 *
 * <p>It contains the person key, unless the operator keeps that elsewhere, and the keys derived from it for single
 * purposes, so that commands do not need the person key.
 */
public final class KeyFolder {

    /** Suffix of the location of a store that gives the default location of its keys. */
    public static final String SUFFIX = ".keys";

    private static final String PERSON_KEY = "person.key";
    private static final String REFERENCES_KEY = "references.key";
    private static final String SUPPRESSION_KEY = "suppression.key";

    private final StorageArea area;

    KeyFolder(StorageArea area) {
        this.area = area;
    }

    /**
     * Returns the key folder of a store, which need not exist yet.
     *
     * @param store path or URI of the store
     * @param named path or URI of the folder; by default, that of the store with {@value #SUFFIX}
     */
    public static KeyFolder of(String store, Optional<String> named) {
        String beside = store.replaceAll("/+$", "") + SUFFIX;
        boolean isLocal = StorageLocations.localPath(store).isPresent();
        return new KeyFolder(StorageLocations.open(named.orElse(isLocal ? beside : beside + "/")));
    }

    /** Returns the path or URI of the folder. */
    public String location() {
        return area.location();
    }

    /** Returns whether the folder does not exist or has no file. */
    public boolean isEmpty() throws IOException {
        return area.list("").isEmpty();
    }

    /** Returns the message of a command that needs the person key, which this folder does not have. */
    public String missingPersonKey() throws IOException {
        return isEmpty()
                ? "The keys of the store are not in " + location()
                        + ". Restore this folder from its backup, or name another one with --keys."
                : "There is no person key in " + location()
                        + ", because the settings name one elsewhere. Name the same file with --person-key, or the"
                        + " settings with --config.";
    }

    /** Returns whether the folder itself has the key-encryption key, rather than the reference of one in a key service. */
    public boolean hasKeyEncryptionKey() throws IOException {
        return new DataKeys(area).hasKeyEncryptionKey();
    }

    /**
     * Returns the person key; empty if the folder does not contain it.
     *
     * @throws IOException if the file is not a key
     */
    public Optional<PersonKey> personKey() throws IOException {
        Optional<byte[]> text = area.read(PERSON_KEY);
        return text.isEmpty() ? Optional.empty() : Optional.of(PersonKey.parse(text(text.get())));
    }

    /** Stores the person key. */
    public void writePersonKey(PersonKey key) throws IOException {
        area.writeDurably(PERSON_KEY, bytes(key.text()));
    }

    /** Stores the keys that are derived from the person key, unless they are stored. */
    public void writePurposeKeys(PersonKey key) throws IOException {
        write(REFERENCES_KEY, key.derive(KeyPurpose.REFERENCES));
        write(SUPPRESSION_KEY, key.derive(KeyPurpose.SUPPRESSION));
    }

    private void write(String path, PurposeKey key) throws IOException {
        byte[] text = bytes(key.text());
        if (!area.read(path).map(stored -> Arrays.equals(stored, text)).orElse(false)) {
            area.writeDurably(path, text);
        }
    }

    /** Returns the keyed digests of subjects; empty if the folder has no key. */
    public Optional<SubjectDigests> digests() throws IOException {
        Optional<byte[]> text = area.read(REFERENCES_KEY);
        return text.isEmpty()
                ? personKey().map(PersonKey::digests)
                : Optional.of(new SubjectDigests(PurposeKey.parse(text(text.get()))));
    }

    /** Returns the key of the entries that keep erased rows out; empty if the folder has no key. */
    public Optional<PurposeKey> suppressionKey() throws IOException {
        Optional<byte[]> text = area.read(SUPPRESSION_KEY);
        return text.isEmpty()
                ? personKey().map(key -> key.derive(KeyPurpose.SUPPRESSION))
                : Optional.of(PurposeKey.parse(text(text.get())));
    }

    /** Returns the places of rows of erased people. */
    public ErasedPlaces erasedPlaces() {
        return new ErasedPlaces(area);
    }

    ErasureFiles erasures() {
        return new ErasureFiles(area);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
