package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.mesinfos.connectors.SourceContent;
import org.mesinfos.connectors.SourceContext;

/**
 * The bytes of a file in the inbox, on this machine or on a file system that Beam knows.
 *
 * @param context what is known of the file
 * @param uri where its bytes are
 * @param size bytes
 */
public record InboxContent(SourceContext context, String uri, long size) implements SourceContent {

    @Override
    public InputStream open(long offset) throws IOException {
        return open(uri, offset);
    }

    /** A stream over the bytes of a file of the inbox from an offset on; a link is refused. */
    public static InputStream open(String uri, long offset) throws IOException {
        Optional<Path> local = Inbox.localPath(uri);
        if (local.isPresent()) {
            if (!Files.isRegularFile(local.get(), LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException("a file of the inbox is gone or is no regular file");
            }
            return Channels.newInputStream(Files.newByteChannel(local.get()).position(offset));
        }
        ReadableByteChannel channel =
                FileSystems.open(FileSystems.matchSingleFileSpec(uri).resourceId());
        if (channel instanceof SeekableByteChannel seekable) {
            return Channels.newInputStream(seekable.position(offset));
        }
        InputStream in = Channels.newInputStream(channel);
        in.skipNBytes(offset);
        return in;
    }
}
