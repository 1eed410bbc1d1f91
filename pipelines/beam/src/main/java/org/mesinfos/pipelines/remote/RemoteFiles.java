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
 * Finds and opens files by URI, through the file systems of Beam, which must have been given their options in this
 * process.
 *
 * <p>A file is opened by its URI itself, never by a search for it: a name such as {@code export[1].csv} would be taken
 * for a pattern. Safe for use by several threads.
 */
public final class RemoteFiles {

    private RemoteFiles() {}

    /**
     * Every file below a folder, at any depth, in no particular order; none when there is no such folder.
     *
     * @param folder URI that ends with a slash
     * @throws IOException where the file system does not list it: on Azure also because of a name with a per cent sign,
     *     which Beam takes for an escape
     */
    public static List<RemoteFile> below(String folder) throws IOException {
        List<RemoteFile> files = new ArrayList<>();
        for (MatchResult.Metadata found : matching(pattern(folder))) {
            String uri = found.resourceId().toString();
            if (!found.resourceId().isDirectory() && uri.startsWith(folder)) {
                files.add(new RemoteFile(uri, path(folder, uri), found.sizeBytes(), found.lastModifiedMillis()));
            }
        }
        return files;
    }

    /** Without the words of a client: they may name what it was looking for. */
    private static List<MatchResult.Metadata> matching(String pattern) throws IOException {
        try {
            return FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata();
        } catch (IOException | RuntimeException ofClient) {
            String names = pattern.startsWith("azfs:") ? ", and rename files that have a % in their names" : "";
            throw new IOException(
                    "The files of " + pattern
                            + " cannot be listed: check what the file system needs to get there, such as"
                            + " credentials, a region or an endpoint" + names,
                    ofClient);
        }
    }

    /** A stream over the bytes of a file from an offset on, closed by the caller. */
    public static InputStream open(String uri, long offset) throws IOException {
        ReadableByteChannel channel = channel(uri);
        if (offset > 0) {
            skip(channel, offset);
        }
        return Channels.newInputStream(channel);
    }

    /** How many bytes a file has. */
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

    /** Some channels know no position at the end of a file, not even that of an empty one. */
    private static void skip(ReadableByteChannel channel, long offset) throws IOException {
        if (channel instanceof SeekableByteChannel seekable && offset < seekable.size()) {
            seekable.position(offset);
        } else {
            Channels.newInputStream(channel).skipNBytes(offset);
        }
    }

    /** On HDFS, Beam looks for {@code **} in the folders that the text before it may be the beginning of. */
    private static String pattern(String folder) {
        return (isHdfs(folder) ? folder.substring(0, folder.length() - 1) : folder) + "**";
    }

    /** HDFS tells escaped URIs, object stores what was written. */
    private static String path(String folder, String uri) {
        String path = uri.substring(folder.length());
        return isHdfs(uri) ? URI.create("/" + path).getPath().substring(1) : path;
    }

    private static boolean isHdfs(String uri) {
        return uri.startsWith("hdfs:");
    }
}
