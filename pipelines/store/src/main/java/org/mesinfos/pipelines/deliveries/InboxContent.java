package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.archive.ArchivedFile;
import org.mesinfos.pipelines.store.storage.RemoteFileSystem;

/**
 * The bytes of a file in the inbox, on this machine or on a file system that Beam knows.
 *
 * @param context what is known of the file; null where only its bytes are asked for
 * @param uri where its bytes are
 * @param size bytes
 */
public record InboxContent(SourceContext context, String uri, long size) implements SourceContent {

    /** Stands between an archive and the name of a file in it: no name of a file has it. */
    private static final char INSIDE = '\0';

    @Override
    public InputStream open(long offset) throws IOException {
        return open(uri, offset);
    }

    /** Where the bytes of a file in an archive are, given where those of the archive are. */
    public static String inside(String archive, String name) {
        return archive + INSIDE + name;
    }

    /** Whether the bytes are those of a file in an archive, which have no beginning but the first. */
    public static boolean isInside(String uri) {
        return uri.indexOf(INSIDE) >= 0;
    }

    /** A stream over the bytes of a file of the inbox from an offset on; a link is refused. */
    public static InputStream open(String uri, long offset) throws IOException {
        int inside = uri.indexOf(INSIDE);
        if (inside >= 0) {
            return ArchivedFile.open(archive(uri.substring(0, inside)), uri.substring(inside + 1), offset);
        }
        Optional<Path> local = Inbox.localPath(uri);
        if (local.isPresent()) {
            if (!Files.isRegularFile(local.get(), LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException("a file of the inbox is gone or is no regular file");
            }
            return Channels.newInputStream(Files.newByteChannel(local.get()).position(offset));
        }
        return RemoteFileSystem.installed().open(uri, offset);
    }

    /** An archive as mere bytes. */
    private static SourceContent archive(String uri) throws IOException {
        Optional<Path> local = Inbox.localPath(uri);
        return new InboxContent(
                null,
                uri,
                local.isPresent()
                        ? Files.size(local.get())
                        : RemoteFileSystem.installed().size(uri));
    }
}
