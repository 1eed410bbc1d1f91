package org.mesinfos.pipelines.store.encryption;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import org.mesinfos.pipelines.store.catalog.StorePaths;

/**
 * Names of encrypted files. Each hash in a path is encrypted, block by block, so that a name reveals nothing about the
 * content without the keys, and equal content has one name. The suffix {@code .enc} follows.
 */
final class EncryptedPaths {

    private static final String SUFFIX = ".enc";
    private static final Pattern HASH = Pattern.compile("(?<![^/.])(?:[0-9a-f]{64}|[0-9a-f]{32})(?![^/.])");
    private static final Pattern WORK = Pattern.compile(StorePaths.RUNS + "/[^/]+/work/.+");
    private static final String ORIGINALS = StorePaths.ORIGINALS + "/";

    private static final Set<String> FOLDERS = Set.of(
            StorePaths.ACCEPTED,
            StorePaths.IDENTITY,
            StorePaths.READER_MEMORY.substring(0, StorePaths.READER_MEMORY.indexOf('/')),
            StorePaths.ORIGINALS,
            StorePaths.QUARANTINE,
            StorePaths.READINGS,
            StorePaths.SNAPSHOTS,
            StorePaths.UNATTRIBUTED);

    private final ThreadLocal<Cipher> encryption;
    private final ThreadLocal<Cipher> decryption;

    EncryptedPaths(DataKey key) {
        encryption = ThreadLocal.withInitial(() -> cipher(key, Cipher.ENCRYPT_MODE));
        decryption = ThreadLocal.withInitial(() -> cipher(key, Cipher.DECRYPT_MODE));
    }

    /** Returns a cipher for the names of many files: initialising one takes longer than encrypting a name. */
    private static Cipher cipher(DataKey key, int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key.secret());
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform provides AES", impossible);
        }
    }

    /** Returns the folders whose files are encrypted, except work files of runs. */
    static List<String> folders() {
        return FOLDERS.stream().sorted().toList();
    }

    /** Returns whether a file is encrypted, by its path in the store. */
    static boolean isEncrypted(String path) {
        if (path.equals(StorePaths.PERSON_KEY)) {
            return false;
        }
        int slash = path.indexOf('/');
        return (slash > 0 && FOLDERS.contains(path.substring(0, slash)))
                || (path.startsWith(StorePaths.RUNS + "/") && WORK.matcher(path).matches());
    }

    /** Returns whether a stored path is that of an encrypted file. */
    static boolean isStoredForm(String storedPath) {
        return storedPath.endsWith(SUFFIX);
    }

    /** Returns the label of the key of a file. */
    static KeyLabel label(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith(StorePaths.ACCEPTED + "/") && name.indexOf('.') > 0) {
            return KeyLabel.person(name.substring(0, name.indexOf('.')));
        }
        if (path.startsWith(ORIGINALS)) {
            return KeyLabel.file(name.substring(0, Math.max(0, name.indexOf('.'))));
        }
        if (path.startsWith(StorePaths.QUARANTINE + "/") && name.indexOf('.') < 0) {
            return KeyLabel.file(name);
        }
        return KeyLabel.SHARED;
    }

    /** Returns the layout of a file when it is written. */
    static SegmentLayout layout(String path) {
        return StorePaths.isSearched(path) ? SegmentLayout.SMALL : SegmentLayout.LARGE;
    }

    /** Returns the stored path of an encrypted file. */
    String stored(String path) {
        return inFolderOfName(path, replaceHashes(path, encryption.get())) + SUFFIX;
    }

    /** Returns the path of an encrypted file from its stored path. */
    String path(String storedPath) {
        String stored = storedPath.substring(0, storedPath.length() - SUFFIX.length());
        return inFolderOfName(stored, replaceHashes(stored, decryption.get()));
    }

    /** Moves an original to the folder that is named after the first digits of its name. */
    private static String inFolderOfName(String before, String after) {
        String[] parts = after.split("/", -1);
        boolean isInFolderOfName = before.startsWith(ORIGINALS)
                && parts.length == 3
                && parts[2].length() > 2
                && before.substring(before.lastIndexOf('/') + 1).startsWith(parts[1]);
        return isInFolderOfName ? ORIGINALS + parts[2].substring(0, 2) + "/" + parts[2] : after;
    }

    private static String replaceHashes(String path, Cipher cipher) {
        Matcher hashes = HASH.matcher(path);
        List<String> replaced = new ArrayList<>();
        int end = 0;
        while (hashes.find()) {
            replaced.add(path.substring(end, hashes.start()));
            replaced.add(replace(hashes.group(), cipher));
            end = hashes.end();
        }
        replaced.add(path.substring(end));
        return String.join("", replaced);
    }

    private static String replace(String hash, Cipher cipher) {
        try {
            return HexFormat.of().formatHex(cipher.doFinal(HexFormat.of().parseHex(hash)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A hash consists of whole blocks", impossible);
        }
    }
}
