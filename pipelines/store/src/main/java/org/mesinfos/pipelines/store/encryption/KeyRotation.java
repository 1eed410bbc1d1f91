package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rotation of the key-encryption key: a new key-encryption key wraps a new key of the tables, with which all tables of data
 * keys are encrypted again. Data keys, pseudonyms and keyed digests do not change.
 *
 * <ol>
 *   <li>Writes the new key-encryption key beside the current one.
 *   <li>Wraps the current and the new key of the tables with both.
 *   <li>Replaces the key-encryption key.
 *   <li>Encrypts each table with the new key of the tables.
 *   <li>Removes what is wrapped by earlier keys.
 * </ol>
 *
 * <p>The folder can be used after each step. If a rotation is killed after the second one, {@link #finish} completes the
 * renewal of the tables.
 */
final class KeyRotation {

    private final KeyFiles files;

    KeyRotation(KeyFiles files) {
        this.files = files;
    }

    /**
     * Replaces the key-encryption key.
     *
     * @param target place of the new one
     * @throws UnusableKeyException if there is no key at the target, or it cannot be opened
     */
    void rotate(KeyEncryptionTarget target) throws IOException {
        KeyEncryption kek = files.kek().orElseThrow(() -> new LostKeysException(files.location()));
        Map<String, DataKey> tableKeys = files.wrapped().unwrap(kek);
        if (tableKeys.isEmpty()) {
            throw new LostKeysException(files.location());
        }
        List<DataKey> all = new ArrayList<>(tableKeys.values());
        all.add(DataKey.generate());
        if (target instanceof KeyEncryptionTarget.Reference outside) {
            wrapWithBoth(kek, outside(outside.reference()), all);
            files.writeReference(outside.reference());
        } else if (target instanceof KeyEncryptionTarget.KeyFolder || files.isKekLocal()) {
            LocalKeyEncryption next = LocalKeyEncryption.generate();
            files.writeKek(KeyFiles.NEXT_KEK, next);
            wrapWithBoth(kek, next, all);
            files.writeKek(KeyFiles.KEK, next);
        } else {
            files.writeWrapped(new WrappedKeys(lines(kek, all)));
        }
        finish();
    }

    private static KeyEncryption outside(String reference) throws IOException {
        try {
            return KeyFiles.referenced(reference)
                    .orElseThrow(
                            () -> new UnusableKeyException(
                                    "--to names no key service: expected folder or pkcs12:FILE#ALIAS. The keys are as before."));
        } catch (EncryptionException e) {
            throw new UnusableKeyException("The key of --to cannot be used: " + e.getMessage()
                    + ". Expected folder or pkcs12:FILE#ALIAS. The keys are as before.");
        }
    }

    private void wrapWithBoth(KeyEncryption current, KeyEncryption next, List<DataKey> keys) throws IOException {
        List<WrappedKeys.Line> lines = new ArrayList<>(lines(current, keys));
        if (!next.id().equals(current.id())) {
            lines.addAll(lines(next, keys));
        }
        files.writeWrapped(new WrappedKeys(lines));
    }

    private static List<WrappedKeys.Line> lines(KeyEncryption kek, List<DataKey> keys) throws IOException {
        List<WrappedKeys.Line> lines = new ArrayList<>();
        for (DataKey key : keys) {
            lines.add(WrappedKeys.wrap(kek, key));
        }
        return lines;
    }

    /** Completes a rotation that was killed. Does nothing if there is none. The caller must be the only writer. */
    void finish() throws IOException {
        Optional<KeyEncryption> kek = files.kek();
        if (kek.isEmpty() || !files.hasWrapped()) {
            return;
        }
        WrappedKeys wrapped = files.wrapped();
        if (wrapped.lines().size() > 1) {
            Map<String, DataKey> tableKeys = wrapped.unwrap(kek.get());
            DataKey last = tableKeys.values().stream()
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> new LostKeysException(files.location()));
            Map<String, SortedMap<String, DataKey>> tables = new TreeMap<>();
            for (String table : files.tables()) {
                tables.put(table, files.table(table, tableKeys));
            }
            files.writeTables(tables, last);
            files.delete(KeyFiles.RUN);
            files.writeWrapped(new WrappedKeys(List.of(WrappedKeys.wrap(kek.get(), last))));
        }
        files.delete(KeyFiles.NEXT_KEK);
    }
}
