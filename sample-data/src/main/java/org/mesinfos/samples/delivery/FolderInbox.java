package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Inbox folder on disk. */
public final class FolderInbox implements DeliveryTarget {

    private final Path folder;

    public FolderInbox(Path folder) {
        this.folder = folder;
    }

    @Override
    public OutputStream create(String organisation, String delivery, String file) throws IOException {
        Path parent = folder.resolve(organisation);
        Path target = delivery.equals(file)
                ? parent.resolve(file)
                : parent.resolve(delivery).resolve(file);
        Files.createDirectories(target.getParent());
        return Files.newOutputStream(target);
    }
}
