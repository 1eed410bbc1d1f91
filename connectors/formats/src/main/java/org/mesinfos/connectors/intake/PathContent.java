package org.mesinfos.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/**
 * Content of a file on a local disk, which connectors can read.
 *
 * @param path path of the file
 * @param context metadata of the file
 * @param size in bytes when the file was scanned
 */
public record PathContent(Path path, SourceContext context, long size) implements SourceContent {

    /**
     * Scans a file and detects its type.
     *
     * @throws IOException if the file cannot be read or is not a regular file; symbolic links are not followed
     */
    public static PathContent scan(Path path, FileOrigin origin) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(path.toString(), null, "not a regular file");
        }
        String fileName = path.getFileName().toString();
        try (InputStream stream = Files.newInputStream(path)) {
            TypedScan typed = FileScanner.scan(stream, fileName);
            return new PathContent(
                    path, origin.context(fileName, typed), typed.scan().size());
        }
    }

    @Override
    public InputStream open(long offset) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(path);
        try {
            return Channels.newInputStream(channel.position(offset));
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }
}
