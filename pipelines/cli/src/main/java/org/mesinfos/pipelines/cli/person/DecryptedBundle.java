package org.mesinfos.pipelines.cli.person;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.PrivateFiles;
import org.mesinfos.pipelines.view.PrivateFile;
import org.mesinfos.pipelines.view.PrivateFileException;

/** A decrypted copy of one bundle: a folder that only its owner can open. */
final class DecryptedBundle {

    private DecryptedBundle() {}

    /**
     * Writes the copy completely or not at all, so that a failure leaves no folder that the next try would refuse.
     *
     * @param folder new folder
     * @throws InvalidUsageException if the folder exists
     * @throws PrivateFileException if its {@linkplain PrivateFile#draft draft} exists
     */
    static void write(Store store, PersonEntry person, Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new InvalidUsageException("The folder " + folder + " exists. Name a new one.");
        }
        Path draft = PrivateFile.draft(folder);
        new PrivateFiles(draft).createFolder(draft);
        draft.toFile().deleteOnExit();
        try {
            for (BundleFile file : person.files()) {
                write(draft.resolve(file.name()), store.content().read(file.file()));
            }
            write(draft.resolve(StorePaths.BUNDLE_MANIFEST), store.decryptedManifest(person));
            Files.move(draft, folder);
        } finally {
            remove(draft);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        file.toFile().deleteOnExit();
        try (OutputStream out = PrivateFile.create(file)) {
            out.write(content);
        }
    }

    /** Removes the folder and its files, if it exists. */
    private static void remove(Path draft) throws IOException {
        if (Files.exists(draft)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(draft);
        }
    }
}
