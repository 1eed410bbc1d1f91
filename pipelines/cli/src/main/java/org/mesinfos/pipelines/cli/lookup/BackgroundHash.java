package org.mesinfos.pipelines.cli.lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.mesinfos.pipelines.receipt.DeliveredNames;

/** The hash of a file, which a thread of its own computes while the store is read. */
final class BackgroundHash {

    private final FutureTask<String> hash;

    private BackgroundHash(FutureTask<String> hash) {
        this.hash = hash;
    }

    /** Starts to read a file. */
    static BackgroundHash of(Path file) {
        FutureTask<String> hash = new FutureTask<>(() -> DeliveredNames.sha256(file));
        Thread thread = new Thread(hash, "file-hash");
        thread.setDaemon(true);
        thread.start();
        return new BackgroundHash(hash);
    }

    /** Waits for the hash and returns it in lower-case hexadecimal. */
    String await() throws IOException {
        try {
            return hash.get();
        } catch (ExecutionException e) {
            throw new IOException("The file could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a file was read", e);
        }
    }
}
