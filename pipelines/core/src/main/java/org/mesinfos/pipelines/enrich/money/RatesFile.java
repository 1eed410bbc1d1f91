package org.mesinfos.pipelines.enrich.money;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mesinfos.pipelines.rows.Digests;

/**
 * A file of exchange rates provided by the operator, in the format of the European Central Bank.
 *
 * @param path readable by every worker; empty for the bundled rates
 * @param sha256 hash of its bytes
 */
public record RatesFile(String path, String sha256) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The bundled rates. */
    public static final RatesFile NONE = new RatesFile("", "");

    /**
     * Returns a file with the hash of its current content.
     *
     * @throws IOException if it cannot be read
     */
    public static RatesFile at(Path file) throws IOException {
        return new RatesFile(file.toString(), Digests.sha256(Files.readAllBytes(file)));
    }
}
