package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * Mark of a store whose internal files are all encrypted.
 *
 * @param keys fingerprint of the keys
 * @param bundleEncryption encryption of all bundles, apart from those of an unfinished conversion
 * @param conversion state of the conversion of bundles to another encryption
 */
record EncryptionMark(String keys, BundleEncryption bundleEncryption, Conversion conversion) {

    private static final String UNFINISHED = "conversion: unfinished";

    /** Conversion of bundles to another encryption. */
    enum Conversion {
        /** All bundles have the stated encryption. */
        NONE,
        /** Some of the bundles may have another encryption, whatever the settings of later runs state. */
        UNFINISHED
    }

    static Optional<EncryptionMark> read(StorageArea storage) throws IOException {
        Optional<byte[]> text = storage.read(StorePaths.ENCRYPTED);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines =
                new String(text.get(), StandardCharsets.US_ASCII).lines().toList();
        boolean isPerPerson = lines.contains(line(BundleEncryption.PER_PERSON));
        return Optional.of(new EncryptionMark(
                lines.isEmpty() ? "" : lines.get(0),
                isPerPerson ? BundleEncryption.PER_PERSON : BundleEncryption.NONE,
                lines.contains(UNFINISHED) ? Conversion.UNFINISHED : Conversion.NONE));
    }

    void write(StorageArea storage) throws IOException {
        String text = keys + "\n" + line(bundleEncryption) + "\n"
                + (conversion == Conversion.UNFINISHED ? UNFINISHED + "\n" : "");
        storage.writeDurably(StorePaths.ENCRYPTED, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(BundleEncryption bundleEncryption) {
        return "bundles: " + bundleEncryption.name().toLowerCase(Locale.ROOT);
    }
}
