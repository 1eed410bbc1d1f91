package org.mesinfos.connectors.format.temporary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Test of folders that only the user of this process can change. The content of others cannot be removed safely: their user could
 * replace a part of it by a link in the meantime. Stateless.
 */
public final class PrivateFolder {

    private PrivateFolder() {}

    /**
     * Returns whether a path is a folder of the user of this process that nobody else can open. A link is none. File systems
     * without permissions of POSIX give each user temporary files of their own, so that all folders of those are.
     *
     * @throws IOException if the owner cannot be read
     */
    public static boolean isPrivate(Path path) throws IOException {
        return isPrivate(path, TemporaryFolder.path());
    }

    /** @param own a folder that this process created */
    static boolean isPrivate(Path path, Path own) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        }
        PosixFileAttributes attributes = view.readAttributes();
        return attributes.isDirectory()
                && attributes.owner().equals(Files.getOwner(own))
                && PosixFilePermissions.toString(attributes.permissions()).endsWith("------");
    }
}
