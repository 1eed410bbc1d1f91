package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Thrown when there is no space left in the storage. */
public final class StorageFullException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final List<String> TEXTS =
            List.of("No space left", "not enough space", "quota exceeded", "Quota exceeded");
    private static final Set<String> QUOTA_EXCEPTIONS =
            Set.of("DSQuotaExceededException", "NSQuotaExceededException", "QuotaByStorageTypeExceededException");

    public StorageFullException(String location, IOException cause) {
        super(
                "No space is left at " + location + " (" + cause.getMessage()
                        + ")."
                        + " Free some space and run again; the next run removes the incomplete files of this one",
                cause);
    }

    /**
     * Returns whether a failure means that there is no space left: by the messages of the supported systems, in English or in
     * the language of this process, or by the exceptions of HDFS, which is also full if a quota is exceeded.
     */
    public static boolean isFull(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (QUOTA_EXCEPTIONS.contains(cause.getClass().getSimpleName())
                    || TEXTS.stream().anyMatch(message::contains)
                    || LocalText.NO_SPACE.filter(message::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Text of the operating system in the language of this process. Java gives no number of an error. */
    private static final class LocalText {

        private static final Path FULL_DEVICE = Path.of("/dev/full");

        static final Optional<String> NO_SPACE = noSpace();

        private LocalText() {}

        private static Optional<String> noSpace() {
            try (OutputStream full = Files.newOutputStream(FULL_DEVICE, StandardOpenOption.WRITE)) {
                full.write(0);
                return Optional.empty();
            } catch (FileSystemException noSuchDevice) {
                return Optional.empty();
            } catch (IOException noSpace) {
                return Optional.ofNullable(noSpace.getMessage());
            }
        }
    }
}
