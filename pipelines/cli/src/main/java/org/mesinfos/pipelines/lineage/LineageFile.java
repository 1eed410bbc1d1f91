package org.mesinfos.pipelines.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mesinfos.pipelines.view.PrivateFile;

/**
 * File to which events are appended, one per line.
 *
 * @param path file, created for its owner only if it does not exist
 */
record LineageFile(Path path) implements LineageTarget {

    @Override
    public FileNaming naming() {
        return FileNaming.AS_DELIVERED;
    }

    @Override
    public void send(EventType type, String event) throws IOException {
        if (Files.notExists(path)) {
            // Events name deliveries and files, and such names may name people.
            PrivateFile.create(path).close();
        }
        Files.writeString(path, event + System.lineSeparator(), StandardOpenOption.APPEND);
    }
}
