package org.mesinfos.pipelines.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.mesinfos.pipelines.store.storage.RemoteFile;

/**
 * Access to files by URI, through Beam's file systems, whose options must be set in this process.
 *
 * <p>Files are opened by their exact URI and never by a match, because a name such as {@code export[1].csv} would be
 * taken as a pattern. Thread-safe.
 */
final class RemoteFiles {

    private RemoteFiles() {}

    /**
     * Lists all files below a folder, at any depth, in no particular order.
     *
     * @param folder URI with a slash at its end
     * @return the files; empty if there is no such folder
     * @throws IOException if the file system does not list the folder; on Azure also if a name contains a per cent
     *     sign, which Beam decodes as an escape
     */
    public static List<RemoteFile> list(String folder) throws IOException {
        List<RemoteFile> files = new ArrayList<>();
        for (MatchResult.Metadata match : match(pattern(folder))) {
            String uri = match.resourceId().toString();
            if (!match.resourceId().isDirectory() && uri.startsWith(folder)) {
                files.add(new RemoteFile(uri, path(folder, uri), match.sizeBytes(), match.lastModifiedMillis()));
            }
        }
        return files;
    }

    /** Replaces the messages of clients, because they can contain file names. */
    private static List<MatchResult.Metadata> match(String pattern) throws IOException {
        try {
            return FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata();
        } catch (IOException | RuntimeException e) {
            String names = pattern.startsWith("azfs:") ? ", and rename files that have a % in their names" : "";
            throw new IOException(
                    "The files of " + pattern
                            + " cannot be listed: check what the file system needs for access, such as"
                            + " credentials, a region or an endpoint" + names,
                    e);
        }
    }

    /** Opens a file at an offset. The caller closes the stream. */
    public static InputStream open(String uri, long offset) throws IOException {
        ReadableByteChannel channel = channel(uri);
        try {
            if (offset > 0) {
                skip(channel, offset);
            }
            return Channels.newInputStream(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns the size of a file in bytes. */
    public static long size(String uri) throws IOException {
        try (ReadableByteChannel channel = channel(uri)) {
            return channel instanceof SeekableByteChannel seekable
                    ? seekable.size()
                    : Channels.newInputStream(channel).skip(Long.MAX_VALUE);
        }
    }

    private static ReadableByteChannel channel(String uri) throws IOException {
        return FileSystems.open(FileSystems.matchNewResource(uri, false));
    }

    /** Skips by reading at the end of a file, because some channels cannot be positioned there. */
    private static void skip(ReadableByteChannel channel, long offset) throws IOException {
        if (channel instanceof SeekableByteChannel seekable && offset < seekable.size()) {
            seekable.position(offset);
        } else {
            Channels.newInputStream(channel).skipNBytes(offset);
        }
    }

    /**
     * Returns the pattern for all files below a folder. On HDFS, Beam takes the text before {@code **} as a prefix of
     * folder names.
     */
    private static String pattern(String folder) {
        return (isHdfs(folder) ? folder.substring(0, folder.length() - 1) : folder) + "**";
    }

    /** Returns the path of a file relative to a folder. HDFS lists escaped URIs, object stores unescaped ones. */
    private static String path(String folder, String uri) {
        String path = uri.substring(folder.length());
        return isHdfs(uri) ? URI.create("/" + path).getPath().substring(1) : path;
    }

    private static boolean isHdfs(String uri) {
        return uri.startsWith("hdfs:");
    }
}
