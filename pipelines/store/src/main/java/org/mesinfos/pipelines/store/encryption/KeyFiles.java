package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Files of the data keys in a key folder. Each is replaced atomically.
 *
 * <pre>
 * kek             key-encryption key, or the reference of one
 * table.keys      key of the tables, wrapped by the key-encryption key
 * data/HH.keys    table of data keys whose label digest starts with HH, encrypted with the key of the tables
 * data/run.key    key from which the run in progress derives data keys of new people and files, encrypted likewise
 * </pre>
 */
final class KeyFiles {

    static final String KEK = "kek";
    static final String NEXT_KEK = "kek.new";
    static final String WRAPPED = "table.keys";
    static final String RUN = "data/run.key";

    private static final String TABLES = "data";
    private static final String SUFFIX = ".keys";
    private static final int MAX_FORCED_FILES = 2;

    private final StorageArea folder;

    KeyFiles(StorageArea folder) {
        this.folder = folder;
    }

    String location() {
        return folder.location();
    }

    /** Reads the key-encryption key; empty if the folder has none. */
    Optional<KeyEncryption> kek() throws IOException {
        Optional<byte[]> bytes = folder.read(KEK);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(parse(text(bytes.get())));
    }

    private static KeyEncryption parse(String text) throws IOException {
        if (LocalKeyEncryption.isKey(text)) {
            return LocalKeyEncryption.parse(text);
        }
        Optional<KeyEncryption> outside;
        try {
            outside = referenced(text);
        } catch (EncryptionException e) {
            throw new EncryptionException("The key that the file kek of the key folder names cannot be opened", e);
        }
        return outside.orElseThrow(() -> new EncryptionException(
                "The file kek of the key folder is neither a key of 64 hexadecimal digits nor the reference of an"
                        + " installed key service: restore it from the backup of the key folder"));
    }

    /**
     * Opens the key of a reference, such as {@code pkcs12:/secrets/store.p12}.
     *
     * @return empty if no provider of keys has the scheme
     * @throws EncryptionException if the key cannot be opened
     */
    static Optional<KeyEncryption> referenced(String text) throws IOException {
        int colon = text.indexOf(':');
        for (KeyEncryptionProvider provider : ServiceLoader.load(KeyEncryptionProvider.class)) {
            if (colon > 0 && provider.scheme().equals(text.substring(0, colon))) {
                return Optional.of(provider.open(text.substring(colon + 1).strip()));
            }
        }
        return Optional.empty();
    }

    /** Tests whether the key-encryption key is in the folder itself. */
    boolean isKekLocal() throws IOException {
        return folder.read(KEK)
                .filter(bytes -> LocalKeyEncryption.isKey(text(bytes)))
                .isPresent();
    }

    void writeKek(String path, LocalKeyEncryption kek) throws IOException {
        write(path, text(kek.text()));
    }

    /** Replaces the key-encryption key by a reference to one. */
    void writeReference(String reference) throws IOException {
        write(KEK, (reference + "\n").getBytes(StandardCharsets.UTF_8));
    }

    WrappedKeys wrapped() throws IOException {
        return WrappedKeys.decode(folder.read(WRAPPED)
                .orElseThrow(() -> new EncryptionException(
                        "The file " + WRAPPED + " is missing from " + location() + ": restore it from a backup")));
    }

    boolean hasWrapped() throws IOException {
        return folder.size(WRAPPED).isPresent();
    }

    void writeWrapped(WrappedKeys keys) throws IOException {
        write(WRAPPED, keys.encode());
    }

    /** Returns the names of the tables that exist, each two hexadecimal digits. */
    List<String> tables() throws IOException {
        List<String> names = new ArrayList<>();
        for (StoredFile file : folder.list(TABLES)) {
            String path = file.path();
            if (path.endsWith(SUFFIX)) {
                names.add(path.substring(TABLES.length() + 1, path.length() - SUFFIX.length()));
            }
        }
        return names;
    }

    /** Reads a table; empty if it does not exist. */
    SortedMap<String, DataKey> table(String name, Map<String, DataKey> tableKeys) throws IOException {
        Optional<byte[]> table = decrypted(path(name), tableKeys);
        return table.isEmpty() ? new TreeMap<>() : KeyTable.decode(table.get());
    }

    /** Writes tables durably. Many of them are forced to disk at once. */
    void writeTables(Map<String, SortedMap<String, DataKey>> tables, DataKey tableKey) throws IOException {
        boolean areMany = tables.size() > MAX_FORCED_FILES;
        for (Map.Entry<String, SortedMap<String, DataKey>> table : tables.entrySet()) {
            String path = path(table.getKey());
            byte[] encrypted = encrypted(path, KeyTable.encode(table.getValue()), tableKey);
            if (areMany) {
                folder.write(path, encrypted);
            } else {
                write(path, encrypted);
            }
        }
        if (areMany) {
            folder.sync();
        }
    }

    Optional<DataKey> runKey(Map<String, DataKey> tableKeys) throws IOException {
        return decrypted(RUN, tableKeys).map(DataKey::of);
    }

    void writeRunKey(DataKey key, DataKey tableKey) throws IOException {
        write(RUN, encrypted(RUN, key.bytes(), tableKey));
    }

    void delete(String path) throws IOException {
        folder.delete(path);
    }

    private static String path(String table) {
        return TABLES + "/" + table + SUFFIX;
    }

    /** Returns the id of the key of the tables, then the encrypted content, which is bound to its path. */
    private static byte[] encrypted(String path, byte[] content, DataKey tableKey) {
        byte[] encrypted = tableKey.encrypt(content, text(path));
        byte[] file = Arrays.copyOf(tableKey.id(), DataKey.ID_BYTES + encrypted.length);
        System.arraycopy(encrypted, 0, file, DataKey.ID_BYTES, encrypted.length);
        return file;
    }

    private Optional<byte[]> decrypted(String path, Map<String, DataKey> tableKeys) throws IOException {
        Optional<byte[]> file = folder.read(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = file.get();
        int idBytes = Math.min(bytes.length, DataKey.ID_BYTES);
        DataKey key = tableKeys.get(HexFormat.of().formatHex(bytes, 0, idBytes));
        if (key == null) {
            throw new UnknownTableKeyException(location());
        }
        return Optional.of(key.decrypt(Arrays.copyOfRange(bytes, idBytes, bytes.length), text(path)));
    }

    private void write(String path, byte[] content) throws IOException {
        folder.writeDurably(path, content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    /** Thrown when a table is encrypted with a key that was not read yet, for example after a rotation. */
    static final class UnknownTableKeyException extends EncryptionException {

        private static final long serialVersionUID = 1L;

        UnknownTableKeyException(String folder) {
            super("A table of data keys in " + folder
                    + " does not belong to its table.keys: restore the whole key folder from one backup");
        }
    }
}
