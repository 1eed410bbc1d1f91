package org.mesinfos.pipelines.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mesinfos.pipelines.rows.Digests;

/** Names of delivered files, found by their content. Stateless. */
public final class DeliveredNames {

    private DeliveredNames() {}

    /**
     * Returns the paths of the files in a folder by SHA-256, relative to the folder; of equal files the first. Symbolic links
     * are not followed, as in runs.
     *
     * @param folder folder of an organisation in the inbox; may be missing
     */
    public static Map<String, String> find(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Map.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        Map<String, String> names = new HashMap<>();
        for (Path file : files) {
            names.putIfAbsent(sha256(file), folder.relativize(file).toString());
        }
        return names;
    }

    /** Returns the hash by which the store knows a delivered file, in lower-case hexadecimal. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = Digests.newSha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Digests.hexadecimal(digest.digest());
    }
}
